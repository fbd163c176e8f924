#include <checks/statement.hpp>
#include <util/title.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace rubricate {
namespace {

// In the order of their bytes, as folded text has them.
constexpr auto k_doing = std::to_array<std::string_view>(
    {"aide",        "although",    "always",     "arbeitet",    "ayuda",      "because",    "brings",    "brought",
     "builds",      "built",       "can",        "cannot",      "car",        "cared",      "cares",     "carries",
     "chose",       "chosen",      "comes",      "comprend",    "connait",    "connaît",    "connected", "connects",
     "conoce",      "coordinates", "could",      "covers",      "denn",       "does",       "dreams",    "drives",
     "earned",      "enjoys",      "entiende",   "feeds",       "fights",     "finds",      "finishes",  "gave",
     "gets",        "gives",       "goes",       "grew",        "habla",      "handles",    "has",       "hat",
     "helped",      "helps",       "hilft",      "holds",       "kann",       "keeps",      "kennt",     "kept",
     "knew",        "know",        "knows",      "leads",       "led",        "leitet",     "likes",     "listens",
     "lived",       "lives",       "looks",      "loves",       "made",       "makes",      "manages",   "means",
     "meets",       "met",         "moved",      "needs",       "never",      "offers",     "often",     "organised",
     "organises",   "organized",   "organizes",  "parce",       "parle",      "peut",       "plays",     "porque",
     "puede",       "raised",      "reaches",    "reads",       "remembers",  "represents", "runs",      "sabe",
     "said",        "says",        "sees",       "served",      "serves",     "shares",     "since",     "sings",
     "sits",        "so",          "speaks",     "spends",      "spoke",      "spricht",    "stands",    "started",
     "supports",    "takes",       "talks",      "taught",      "teaches",    "tells",      "thinks",    "thought",
     "tiene",       "trabaja",     "translates", "travaille",   "trust",      "trusted",    "trusts",    "tutors",
     "understands", "versteht",    "visits",     "volunteered", "volunteers", "wanted",     "wants",     "weil",
     "welcomed",    "welcomes",    "will",       "wins",        "wird",       "won",        "worked",    "works",
     "worries",     "would",       "writes",     "wrote"});
static_assert(std::ranges::is_sorted(k_doing));

constexpr auto k_being = std::to_array<std::string_view>(
    {"am",    "are",   "be",     "been",      "being",    "ella",  "ellas", "elle", "elles",   "ellos",  "er",
     "era",   "es",    "est",    "everybody", "everyone", "had",   "have",  "he",   "herself", "him",    "himself",
     "how",   "i",     "il",     "ils",       "is",       "ist",   "it",    "its",  "me",      "nobody", "nosotros",
     "not",   "nous",  "people", "she",       "sie",      "sind",  "son",   "sont", "that",    "them",   "themselves",
     "these", "they",  "this",   "those",     "us",       "war",   "waren", "was",  "we",      "were",   "what",
     "when",  "where", "which",  "who",       "whom",     "whose", "why",   "wir",  "you",     "él",     "était"});
static_assert(std::ranges::is_sorted(k_being));

}  // namespace

Statement reads_as_statement(std::string_view text) {
  constexpr std::size_t k_fewest = 3, k_long = 25;  // words
  const std::string key = title_key(text);
  std::size_t words = 0;
  bool doing = false, being = false;
  for (std::size_t at = 0; at < key.size(); ++words) {
    const std::size_t end = std::min(key.find(' ', at), key.size());
    const std::string_view word = std::string_view(key).substr(at, end - at);
    doing = doing || std::ranges::binary_search(k_doing, word);
    being = being || std::ranges::binary_search(k_being, word);
    at = end + 1;
  }
  if (words < k_fewest) return Statement::none;
  if (doing) return Statement::surely;
  return being || words >= k_long ? Statement::likely : Statement::none;
}

}  // namespace rubricate
