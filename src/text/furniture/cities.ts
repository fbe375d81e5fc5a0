/**
 * Places that stand alone in a dateline: capitals and the cities agencies write from. Only for datelines in mixed case or
 * with a colon ("Beijing: Chinese Foreign Minister ..."), where the form alone does not tell a place from a label
 * ("Analysis: ..."). Lower case, one a word group.
 */
import { CAPITAL_OF } from '../facts/countries.js'

/** Capitals are those of the countries; here stand the rest, and capitals written in another way than there. */
const OTHERS = `ahmedabad|aleppo|allahabad|almaty|amritsar|atlanta|auckland|bali|baltimore|bangui|barcelona|basra|belfast|bengaluru|bhopal|
bhubaneswar|birmingham|bogotá|bonn|boston|brasília|brazzaville|brisbane|bujumbura|calcutta|cape town|casablanca|chandigarh|
chennai|chicago|cleveland|dallas|dar es salaam|davos|dehradun|delhi|denver|detroit|djibouti|donetsk|dubai|durban|frankfurt|gaza|
gaza city|geneva|glasgow|guangzhou|gurugram|guwahati|hamburg|ho chi minh city|hong kong|honolulu|houston|hyderabad|imphal|
indianapolis|istanbul|jaipur|jammu|jeddah|johannesburg|kandahar|karachi|kharkiv|kiev|kochi|kolkata|kuwait|kuwait city|kyoto|
lagos|lahore|las vegas|libreville|los angeles|lucknow|luxembourg|lviv|macau|malé|manchester|mariupol|melbourne|miami|milan|
milwaukee|minneapolis|monaco|montreal|mosul|mumbai|munich|nagpur|naypyitaw|ndjamena|new orleans|new york|noida|odesa|odessa|
osaka|patna|perth|peshawar|philadelphia|phoenix|pittsburgh|port louis|pune|quebec city|raipur|ranchi|rangoon|rawalpindi|
rio de janeiro|salt lake city|san antonio|san diego|san francisco|san jose|sao paulo|seattle|shanghai|shenzhen|shimla|
simferopol|singapore|srinagar|st. louis|st. petersburg|strasbourg|sydney|são paulo|tel aviv|the hague|thiruvananthapuram|
toronto|united nations|vadodara|vancouver|varanasi|vatican city|venice|vladivostok|wuhan|yangon|zurich`

export const CITIES: ReadonlySet<string> = new Set([...CAPITAL_OF.keys(), ...OTHERS.split(/\|\s*/)])
