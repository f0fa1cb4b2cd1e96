/**
 * Joins to a town the region that follows it: of the parts "Berlin" and "Germany: Springer" one is made, as of "Cambridge", "MA"
 * and "USA: MIT Press". A part is taken for a region by its form or its name alone: before a town may also stand a name.
 */
export function joinRegions(parts: readonly string[]): readonly string[] {
  const last = parts.findIndex((part) => part.includes(':'))
  if (last < 1) return parts
  const region = /^\s*([^:]{2,40}?)\s*:\s/.exec(parts[last] ?? '')?.[1]
  if (region === undefined || !isRegion(region)) return parts
  const isSecond = last > 1 && isRegion((parts[last - 1] ?? '').trim())
  const first = isSecond ? last - 2 : last - 1
  if (!town.test(parts[first] ?? '')) return parts
  return [...parts.slice(0, first), parts.slice(first, last + 1).join(', '), ...parts.slice(last + 1)]
}

// "Berlin", "São Paulo", "Frankfurt am Main".
const town = /^[\s.,;]*\p{Lu}[\p{L}.'’ -]{1,40}$/u

// "MA", "USA", "U.K.", "Mass.".
const shortRegion = /^(?:\p{Lu}{2,3}|(?:\p{Lu}\.\s?){2,4}|\p{Lu}\p{Ll}{1,4}\.)$/u

function isRegion(words: string): boolean {
  return shortRegion.test(words) || regions.has(words.replace(/^[Tt]he\s/, ''))
}

// Where books come from, as English entries name it; others name the town alone.
const regions: ReadonlySet<string> = new Set(
  (
    'Argentina|Australia|Austria|Bangladesh|Belgium|Brazil|Bulgaria|Canada|Chile|China|Colombia|Croatia|Cuba|Cyprus|Czech Republic|Czechia|' +
    'Denmark|Egypt|England|Estonia|Ethiopia|Finland|France|Germany|Ghana|Greece|Hong Kong|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|' +
    'Israel|Italy|Japan|Jordan|Kenya|Korea|South Korea|Latvia|Lebanon|Lithuania|Luxembourg|Malaysia|Malta|Mexico|Morocco|Nepal|Netherlands|' +
    'New Zealand|Nigeria|Northern Ireland|Norway|Pakistan|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia|Saudi Arabia|Scotland|' +
    'Serbia|Singapore|Slovakia|Slovenia|South Africa|Spain|Sri Lanka|Sweden|Switzerland|Taiwan|Tanzania|Thailand|Tunisia|Turkey|Türkiye|' +
    'Uganda|Ukraine|United Arab Emirates|United Kingdom|United States|Uruguay|Venezuela|Vietnam|Wales|Yugoslavia|' +
    'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|' +
    'Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|' +
    'New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|' +
    'South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|' +
    'Ontario|Quebec|Québec|British Columbia|Alberta|Manitoba|Nova Scotia|Queensland|Victoria|New South Wales'
  ).split('|'),
)
