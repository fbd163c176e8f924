#include <checks/name_words.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <cstdint>

namespace rubricate {
namespace {

// In the order of their bytes.
constexpr auto k_things = std::to_array<std::string_view>({
    "academy",   "act",         "airport",    "alliance",   "archive",    "arena",      "association",  "ave",
    "avenue",    "award",       "bakery",     "band",       "bank",       "baptist",    "barn",         "bay",
    "beach",     "blvd",        "board",      "book",       "books",      "boulevard",  "bowl",         "boys",
    "bridge",    "brothers",    "bugle",      "building",   "bureau",     "cafe",       "café",         "camp",
    "campus",    "cathedral",   "catholic",   "center",     "centers",    "centre",     "challenge",    "chapel",
    "chapter",   "charter",     "choir",      "church",     "circle",     "city",       "clinic",       "club",
    "co",        "coalition",   "college",    "committee",  "community",  "company",    "congregation", "cooperative",
    "corp",      "corporation", "council",    "county",     "court",      "creek",      "cup",          "day",
    "days",      "department",  "diner",      "district",   "drive",      "elementary", "fair",         "falls",
    "family",    "farm",        "farms",      "fellowship", "festival",   "field",      "fields",       "foods",
    "forest",    "foundation",  "fund",       "garden",     "gardens",    "gazette",    "girls",        "group",
    "guild",     "gym",         "hall",       "harbor",     "health",     "heights",    "herald",       "high",
    "hill",      "hills",       "home",       "homes",      "hospital",   "hotel",      "house",        "housing",
    "inc",       "initiative",  "inn",        "institute",  "island",     "islands",    "jewelers",     "journal",
    "kitchen",   "lake",        "lane",       "law",        "league",     "library",    "llc",          "local",
    "lodge",     "lutheran",    "magazine",   "market",     "memorial",   "methodist",  "middle",       "ministries",
    "ministry",  "mosque",      "motors",     "mountain",   "museum",     "nation",     "network",      "news",
    "newspaper", "observer",    "office",     "orchestra",  "pantry",     "parade",     "parish",       "park",
    "partners",  "partnership", "pharmacy",   "pizza",      "place",      "plaza",      "point",        "pool",
    "port",      "post",        "press",      "prize",      "program",    "project",    "property",     "public",
    "rd",        "reservation", "restaurant", "river",      "road",       "room",       "scholarship",  "school",
    "schools",   "shelter",     "shop",       "society",    "sons",       "springs",    "square",       "stadium",
    "state",     "station",     "store",      "street",     "studio",     "symphony",   "synagogue",    "team",
    "temple",    "theater",     "theatre",    "times",      "tower",      "town",       "township",     "trail",
    "tribe",     "tribune",     "trust",      "union",      "university", "valley",     "village",      "way",
    "woods",     "works",       "ymca",       "york",       "zoo",
});
static_assert(std::ranges::is_sorted(k_things));

constexpr auto k_no_surnames = std::to_array<std::string_view>({
    "a",         "about",   "according", "after",       "all",       "also",      "always",    "am",
    "an",        "and",     "april",     "are",         "as",        "asked",     "assistant", "at",
    "august",    "because", "before",    "both",        "brings",    "but",       "by",        "came",
    "can",       "chair",   "coach",     "coordinator", "counselor", "custodian", "december",  "director",
    "does",      "driver",  "each",      "earned",      "english",   "even",      "every",     "february",
    "for",       "founder", "friday",    "from",        "gave",      "had",       "has",       "have",
    "he",        "head",    "helped",    "helps",       "her",       "here",      "hers",      "his",
    "how",       "i",       "i'd",       "i'll",        "i'm",       "i've",      "if",        "in",
    "into",      "is",      "it",        "its",         "i\u2019d",  "i\u2019ll", "i\u2019m",  "i\u2019ve",
    "january",   "joined",  "july",      "june",        "just",      "knew",      "knows",     "leads",
    "led",       "liaison", "librarian", "lives",       "made",      "makes",     "manager",   "march",
    "may",       "me",      "member",    "met",         "monday",    "mr",        "mrs",       "ms",
    "my",        "never",   "new",       "no",          "not",       "november",  "now",       "nurse",
    "october",   "of",      "officer",   "on",          "once",      "only",      "or",        "organizer",
    "our",       "parent",  "past",      "president",   "principal", "reason",    "rep",       "representative",
    "retired",   "role",    "runs",      "said",        "saturday",  "says",      "secretary", "see",
    "september", "serves",  "she",       "since",       "so",        "some",      "spanish",   "student",
    "such",      "sunday",  "taught",    "teacher",     "teaches",   "than",      "that",      "the",
    "their",     "then",    "there",     "these",       "they",      "this",      "those",     "though",
    "thursday",  "to",      "told",      "too",         "took",      "treasurer", "tuesday",   "until",
    "vice",      "was",     "we",        "wednesday",   "went",      "were",      "what",      "when",
    "where",     "which",   "while",     "who",         "whom",      "whose",     "why",       "will",
    "with",      "wrote",   "you",       "your",
});
static_assert(std::ranges::is_sorted(k_no_surnames));

bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'\u2019'; }

bool is_capital(std::string_view paragraph, std::size_t begin, std::size_t end, char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z';
  const std::string_view letter = paragraph.substr(begin, end - begin);
  return folded(letter) != composed(letter);
}

// Takes "'s" off the word's end.
void take_possessive(std::string_view paragraph, NameWord& word) {
  const std::string_view text = paragraph.substr(word.text.begin, word.text.size());
  for (const std::string_view ending : {"'s", "\u2019s"})
    if (text.size() > ending.size() && text.ends_with(ending)) {
      word.text.end -= static_cast<std::uint32_t>(ending.size());
      word.is_possessive = true;
    }
}

// The word that begins at `at`, which is moved behind it.
NameWord read_word(std::string_view paragraph, std::size_t& at) {
  NameWord word;
  word.text.begin = static_cast<std::uint32_t>(at);
  std::size_t letters = 0, capitals = 0, end = at;
  while (at < paragraph.size()) {
    const std::size_t begin = at;
    const char32_t c = next_character(paragraph, at);
    if (is_word_character(c)) {
      const bool capital = is_capital(paragraph, begin, at, c);
      if (letters == 0) word.has_capital = capital;
      ++letters;
      if (capital) ++capitals;
      end = at;
    } else if (c != U'-' && !is_apostrophe(c)) {
      at = begin;
      break;
    }
  }
  at = end;
  word.text.end = static_cast<std::uint32_t>(end);
  take_possessive(paragraph, word);
  word.folded = folded(paragraph.substr(word.text.begin, word.text.size()));
  word.is_all_capitals = letters > 1 && capitals == letters;
  word.is_initial = letters == 1 && capitals == 1;
  return word;
}

// One blank that is no line break.
bool is_one_blank(std::string_view text) { return text == " " || text == "\u00A0"; }

}  // namespace

std::vector<NameWord> name_words_of(std::string_view paragraph) {
  std::vector<NameWord> words;
  std::size_t behind = 0;  // the last word, its possessive included
  for (std::size_t at = 0; at < paragraph.size();) {
    std::size_t next = at;
    if (!is_word_character(next_character(paragraph, next))) {
      at = next;
      continue;
    }
    if (!words.empty()) {
      const std::string_view gap = paragraph.substr(behind, at - behind);
      words.back().joins_next = is_one_blank(gap);
      words.back().is_abbreviated = gap.starts_with('.') && is_one_blank(gap.substr(1));
    }
    words.push_back(read_word(paragraph, at));
    behind = at;
  }
  return words;
}

bool names_a_thing(std::string_view folded) { return std::ranges::binary_search(k_things, folded); }

bool is_no_surname(std::string_view folded) { return std::ranges::binary_search(k_no_surnames, folded); }

}  // namespace rubricate
