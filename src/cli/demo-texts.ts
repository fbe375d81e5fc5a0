/**
 * The texts of `wirecopy demo` where the package is installed without the corpus: a made-up agency story, a rewrite that
 * alters it, and an independent report of the same event. Written for this project; places, people and figures are invented.
 */
import type { Article } from '../types.js'

export const SOURCE: Article = {
  id: 'agency.txt',
  outlet: 'Meridian News Agency',
  text: `PORT ELLERY, March 4 (Meridian) - Harbour authorities in Port Ellery closed two of the port's five container berths on Tuesday after divers found cracks in a quay wall that was rebuilt in 2019.
Port director Marta Lindqvist said the closure would last at least six weeks and could cost shipping lines up to 40 million crowns.
"We do not know yet how deep the damage goes," Lindqvist told reporters. "Until we do, no ship will tie up there."
Engineers are expected to finish a first inspection by March 18. The contractor, Tolland Marine, declined to comment.
Port Ellery handled about 1.2 million containers last year, a fifth of the country's trade by sea.
Union leader Piet Aasen said some 300 dock workers might be sent home without pay, and warned of a strike if that happened.
A similar crack closed a berth at nearby Saltmark for four months in 2022.`
}

export const REWRITE: Article = {
  id: 'outlet.txt',
  outlet: 'The Daily Current',
  text: `Two of the five container berths at Port Ellery were shut down on Tuesday when divers discovered cracks in a quay wall rebuilt only in 2019.
According to port director Marta Lindqvist, the berths will stay closed for at least eight weeks, which is going to cost shipping companies 40 million crowns.
Lindqvist said that it was not clear how deep the damage went, and that no ship would tie up at the wall until it was.
A first inspection by engineers should be complete by March 18.
The port, which carries a fifth of the nation's seaborne trade, handled around 1.2 million containers last year.
About 300 dock workers will be sent home unpaid, said union leader Piet Aasen, who threatened a strike.
The incident shows once more how fragile modern supply chains have become.`
}

export const SAME_EVENT: Article = {
  id: 'independent.txt',
  outlet: 'Coast Radio',
  text: `Lorries were backed up for nine kilometres outside Port Ellery this morning as the harbour struggles to work with three berths.
"I have been sitting here since four o'clock," said Ines Varga, who was taking a load of tiles to the ferry.
The transport ministry has sent police to keep a lane free for ambulances.
Two berths have been out of use since Tuesday because of damage below the waterline.
Growers in the valley fear for their asparagus, which cannot wait; some have booked trains instead.
The mayor has called a meeting for tonight in the fish hall.`
}
