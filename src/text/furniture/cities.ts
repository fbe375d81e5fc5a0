/**
 * Places that stand alone in a dateline: capitals and the cities agencies write from. Only for datelines in mixed case or
 * with a colon ("Beijing: Chinese Foreign Minister ..."), where the form alone does not tell a place from a label
 * ("Analysis: ..."). Lower case, one a word group.
 */
export const CITIES: ReadonlySet<string> = new Set(
  `abidjan|abu dhabi|abuja|accra|addis ababa|ahmedabad|aleppo|algiers|allahabad|almaty|amman|amritsar|amsterdam|ankara|antananarivo|
ashgabat|asmara|astana|asuncion|atlanta|athens|auckland|baghdad|baku|bali|baltimore|bamako|bangkok|bangui|barcelona|basra|beijing|
beirut|belfast|belgrade|bengaluru|berlin|bern|bhopal|bhubaneswar|birmingham|bishkek|bogota|bogotá|bonn|boston|brasilia|brasília|
bratislava|brazzaville|brisbane|brussels|bucharest|budapest|buenos aires|bujumbura|cairo|calcutta|canberra|cape town|caracas|
cardiff|casablanca|chandigarh|chennai|chicago|chisinau|cleveland|colombo|conakry|copenhagen|dakar|dallas|damascus|dar es salaam|
davos|dehradun|delhi|denver|detroit|dhaka|djibouti|doha|donetsk|dubai|dublin|durban|dushanbe|edinburgh|frankfurt|freetown|gaborone|
gaza|gaza city|geneva|georgetown|glasgow|guangzhou|guatemala city|gurugram|guwahati|hamburg|hanoi|harare|havana|helsinki|
ho chi minh city|hong kong|honolulu|houston|hyderabad|imphal|indianapolis|islamabad|istanbul|jaipur|jakarta|jammu|jeddah|jerusalem|
johannesburg|juba|kabul|kampala|kandahar|karachi|kathmandu|kharkiv|khartoum|kiev|kigali|kingston|kinshasa|kochi|kolkata|kuala lumpur|
kuwait city|kuwait|kyiv|kyoto|la paz|lagos|lahore|las vegas|libreville|lilongwe|lima|lisbon|ljubljana|london|los angeles|luanda|lucknow|
lusaka|luxembourg|lviv|macau|madrid|malé|male|managua|manama|manchester|manila|maputo|mariupol|melbourne|mexico city|miami|milan|
milwaukee|minneapolis|minsk|mogadishu|monaco|monrovia|montevideo|montreal|moscow|mosul|mumbai|munich|muscat|nagpur|nairobi|nassau|
naypyitaw|ndjamena|new delhi|new orleans|new york|niamey|nicosia|noida|nouakchott|odesa|odessa|osaka|oslo|ottawa|
ouagadougou|panama city|paris|patna|perth|peshawar|philadelphia|phnom penh|phoenix|pittsburgh|podgorica|port-au-prince|port louis|
port moresby|prague|pretoria|pristina|pune|pyongyang|quebec city|quito|rabat|raipur|ramallah|ranchi|rangoon|rawalpindi|reykjavik|riga|
rio de janeiro|riyadh|rome|salt lake city|san antonio|san diego|san francisco|san jose|san juan|san salvador|sanaa|santiago|
santo domingo|sao paulo|são paulo|sarajevo|seattle|seoul|shanghai|shenzhen|shimla|simferopol|singapore|skopje|sofia|srinagar|
st. louis|st. petersburg|stockholm|strasbourg|suva|sydney|taipei|tallinn|tashkent|tbilisi|tegucigalpa|tehran|tel aviv|the hague|
thimphu|thiruvananthapuram|tirana|tokyo|toronto|tripoli|tunis|ulaanbaatar|united nations|vadodara|valletta|vancouver|varanasi|
vatican city|venice|vienna|vientiane|vilnius|vladivostok|warsaw|washington|wellington|windhoek|wuhan|yangon|yaounde|yerevan|
zagreb|zurich`.split(/\|\s*/)
)
