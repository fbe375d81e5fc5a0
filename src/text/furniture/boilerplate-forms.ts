/** What a site puts around a story, as data: forms of lines and of sentences. Forms only, no site's name; `boilerplate.ts` asks them. */

/** Forms that are furniture wherever they stand on a line of their own. */
export const BOILERPLATE_LINES: readonly RegExp[] = [
  /^(?:[_*•·=~#–—-]\s?){1,40}$/u,
  /^(?:no|\d+|leave a|post a|post|add a|write a|view|show|see all|read|load more|all)?\s?(?:comments?|responses?|reply|replies)\s?(?:\(\d*\)|off)?[:.]?$/i,
  /^(?:leave|post|write|add) (?:a|your) (?:comment|reply|response)\b.{0,40}$/i,
  /^advertisement:?(?: advertisement)*$/i,
  /^(?:story |article )?continue[sd]? (?:reading )?(?:below|after)\b.{0,40}$/i,
  /^(?:continue reading|read more|read full story|read the full \w+|learn more|see more|show more|more)\s?[:.…»>]*$/i,
  /^(?:read more|related|see also|also read|read also|more from|more on|more|recommended|watch|watch live|listen|don[’']t miss|must read|next article|previous article|next|previous|in the news|latest|you may also like|trending|most (?:read|popular))\s?[:»>]\s?.{0,160}$/i,
  /^(?:related|more|top|latest|popular|recommended|trending) (?:articles?|stor(?:y|ies)|news|posts?|links?|coverage|content|topics?|videos?):?$/i,
  /^(?:you (?:may|might) also (?:like|be interested in)|sponsored(?: content)?|paid content|promoted|from the web)[:.]?$/i,
  /^(?:share|tweet|email|e-mail|print|pin|save|whatsapp|facebook|twitter|linkedin|reddit|pinterest|copy link|follow|like|x|\s|[,|/&·•]|this|article|story|post|on|link|to|listen|\d+:\d+)+:?$/i,
  /^(?:click|tap|press|go) (?:here )?(?:to|for|on|here)\b.{0,140}$/i,
  /^(?:close|menu|search|home|skip to (?:main )?content|back to top|toggle navigation|log ?in|sign ?in|register|next|prev(?:ious)?|loading\W*|play|pause|mute|print|caption|view slideshow|hide caption|image \d+ of \d+|\d+ of \d+|slideshow.{0,20}|gallery|live)$/i,
  /^(?:next|prev) image \d+ of \d+$/i,
  /^interested in .{2,60}\? add .{2,220}$/i,
  /^(?:politics|world|news|business|economy|sports?|opinion|opinions|technology|tech|science|health|entertainment|lifestyle|culture|local|national|international|u\.?s\.?|us news|world news|breaking news|top stories|headlines|europe|asia|africa|americas|middle east|features?|analysis|editorial|commentary|analysis\/opinion|markets?|finance|environment|education|crime|law|travel|video|photos?):?$/i,
  /^(?:published|updated|posted|last (?:updated|modified)|first published|created|modified|issued on|date)\b.{0,12}?(?:at |on |: ?)?(?:[\p{L}\d].{0,60}\d.{0,40})$/iu,
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?,? )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? \d{4})(?:[ ,|@·•-]+(?:at )?\d{1,2}[:.]\d{2}.{0,14})?$/i,
  /^\d{1,3} (?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?) (?:read|ago)$/i,
  /^(?:file )?(?:©|\(c\)|copyright\b).{0,240}$/i,
  /^all rights reserved\b.{0,160}$/i,
  /^(?:read or share this story|share this (?:story|article|page)|short (?:link|url)|url|online|link|permalink|on the (?:web|net))\s?:\s?(?:https?:\/\/|www\.)?\S{0,200}$/i,
  /^https?:\/\/\S{3,300}$/i,
  /^(?:tags?|labels?|categories)\s?:?$/i
]

/** Forms that are furniture as a whole sentence, in a paragraph with others too, near a story's start or end. */
export const BOILERPLATE_SENTENCES: readonly RegExp[] = [
  /^\W{0,4}(?:please )?(?:sign|signing) up\b.{0,200}$/i,
  /^\W{0,4}subscribe\b.{0,200}$/i,
  /^\W{0,4}(?:want|get) (?:the |all |more |our |breaking |your )?.{0,80}\b(?:inbox|newsletters?|delivered|alerts|app|free trial)\b.{0,120}$/i,
  /^(?:download|get|install) (?:the|our) .{2,40}\bapp\b.{0,120}$/i,
  /^by (?:signing up|subscribing|clicking)\b.{0,200}$/i,
  /^you (?:can|may) (?:unsubscribe|opt out)\b.{0,160}$/i,
  /^\W{0,4}(?:[Yy]ou can )?(?:[Ff]ollow|[Ff]ind|[Rr]each|[Cc]ontact|[Ee]-?mail|[Tt]weet) (?:me|him|her|them|us|[\p{Lu}@][\p{L}@.'’ -]{1,60}) (?:directly )?(?:on|at|via)\b.{0,200}$/u,
  /^follow @\w{2,40}\b.{0,80}$/i,
  /^\W{0,4}(?:write|send (?:an )?e-?mail|email) to\b.{1,120}@.{1,160}$/i,
  /\ball rights reserved\b/i,
  /^this material may not be (?:published|broadcast)\b.{0,120}$/i,
  /^(?:©|\(c\) |copyright\b).{0,240}$/i,
  /^click here (?:to|for)\b.{0,140}$/i,
  /^our standards:.{0,80}$/i,
  /^the (?:views|opinions|views and opinions) expressed\b.{0,240}$/i,
  /^this (?:story|article|post|report) (?:has been|was) (?:updated|corrected|edited|refiled)\b.{0,200}$/i,
  /^\W{0,3}(?:this story has been refiled|advisory:|editing by).{0,200}$/i,
  /^the post\b.{2,200}\bappeared first on\b.{1,80}$/i,
  /^(?:related|read more|see also|also read|watch)\s?:\s?.{2,160}$/i,
  /^read or share this story\b.{0,200}$/i
]
