#include <checks/reference_list.hpp>
#include <util/ascii.hpp>
#include <util/suggest.hpp>
#include <util/unicode.hpp>

#include <algorithm>

namespace rubricate {
namespace {

constexpr std::size_t k_most_names = 20;
constexpr std::size_t k_most_years = 3;

// "[3] " or "[3]. "
std::uint32_t leading_number(std::string_view text) {
  if (!text.starts_with('[')) return 0;
  std::uint32_t number = 0;
  std::size_t at = 1;
  constexpr std::uint32_t k_most = 1000;
  for (; at < text.size() && is_digit(text[at]) && number < k_most; ++at)
    number = number * 10 + static_cast<std::uint32_t>(text[at] - '0');
  return at < text.size() && text[at] == ']' && number < k_most ? number : 0;
}

// "Bringle, R. G., & Hatcher, J. A. (2009). …": names and nothing else before the first bracket, which holds a year.
bool begins_entry(std::string_view line) {
  line = line.substr(0, line.find('\n'));
  if (leading_number(line) != 0) return true;
  constexpr std::size_t k_longest = 300;  // bytes of the authors
  const std::size_t open = line.substr(0, k_longest).find('(');
  if (open == std::string_view::npos || !year_at(line, open + 1)) return false;
  const std::size_t last = line.substr(0, open).find_last_not_of(' ');
  if (last == std::string_view::npos || (line[last] != '.' && line[last] != ',')) return false;
  const std::vector<NameToken> tokens = name_tokens(line.substr(0, open));
  return tokens.front().is_capital && std::ranges::all_of(tokens, [](const NameToken& token) {
           constexpr std::string_view k_small = " and et al of the for van von de der ";
           return !token.is_word || token.is_capital || k_small.contains(' ' + token.key + ' ');
         });
}

bool is_word_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_word_character(next_character(text, at));
}

// The years, and where the first of them stands.
std::size_t read_years(std::string_view text, std::vector<std::string>& years) {
  std::size_t first = text.size();
  for (std::size_t at = 0; at < text.size() && years.size() < k_most_years; ++at) {
    const bool may_begin = is_digit(text[at]) || text[at] == 'n' || text[at] == 'i' || text[at] == 'f';
    if (!may_begin || (at > 0 && is_word_at(text, at - 1))) continue;
    const auto year = year_at(text, at);
    if (!year || std::ranges::find(years, year->year) != years.end()) continue;
    first = std::min(first, at);
    years.push_back(year->year);
  }
  return first;
}

Reference parse_one(std::string_view text, Span span) {
  constexpr std::size_t k_longest = 1000;  // bytes in which names are looked for
  Reference reference{span, leading_number(text), {}, {}, {}};
  const std::size_t year = read_years(text, reference.years);
  std::string initials;
  bool in_first = true;
  for (const NameToken& token : name_tokens(text.substr(0, std::min(year, k_longest)))) {
    if (reference.names.size() >= k_most_names) break;
    if (!token.is_word) {
      const bool parts = token.key == "," || token.key == "." || token.key == "(" || token.key == "[";
      in_first = in_first && !(parts && !reference.name.empty());
      continue;
    }
    if (token.is_capital && in_first) initials += token.key.substr(0, 1);
    if (token.key.size() < 2) continue;
    if (in_first && token.is_capital) reference.name = token.key;
    reference.names.push_back(token.key);
  }
  if (initials.size() > 1) reference.names.push_back(initials);
  return reference;
}

// FNV-1a: many names and years take little room so.
std::uint64_t hash_of(std::string_view name, std::string_view year) {
  constexpr std::uint64_t k_prime = 0x100000001B3;
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const std::string_view piece : {name, std::string_view("\n"), year})
    for (const char c : piece) hash = (hash ^ static_cast<unsigned char>(c)) * k_prime;
  return hash;
}

constexpr std::string_view k_any_name = "";
constexpr std::string_view k_any_year = "";
constexpr std::string_view k_number = "#";

std::string_view without_letter(std::string_view year) { return year.substr(0, year.size() - 1); }

bool has_letter(std::string_view year) { return is_digit(year.front()) && !is_digit(year.back()); }

}  // namespace

std::vector<Reference> parse_references(std::string_view text) {
  std::vector<Reference> references;
  std::size_t begin = 0;
  const auto add = [&](std::size_t end) {
    references.push_back(parse_one(text.substr(begin, end - begin),
                                   {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}));
  };
  for (std::size_t line = text.find('\n'); line != std::string_view::npos; line = text.find('\n', line + 1)) {
    if (!begins_entry(text.substr(line + 1))) continue;
    add(line);
    begin = line + 1;
  }
  add(text.size());
  return references;
}

ReferenceIndex::ReferenceIndex(std::span<const Reference> references) : references_(references) {
  const bool numbered = std::ranges::any_of(references, [](const Reference& entry) { return entry.number != 0; });
  for (std::uint32_t i = 0; i < references.size(); ++i) {
    const Reference& entry = references[i];
    add(k_number, std::to_string(numbered ? entry.number : i + 1), i);
    if (!entry.name.empty()) add(entry.name, k_any_year, i);
    for (const std::string& year : entry.years) {
      add(k_any_name, year, i);
      for (const std::string& name : entry.names) {
        add(name, year, i);
        if (has_letter(year)) add(name, std::string(without_letter(year)) + '*', i);
      }
    }
  }
  std::ranges::sort(by_key_);
}

void ReferenceIndex::add(std::string_view name, std::string_view year, std::uint32_t entry) {
  by_key_.emplace_back(hash_of(name, year), entry);
}

std::vector<std::uint32_t> ReferenceIndex::at(std::string_view name, std::string_view year) const {
  std::vector<std::uint32_t> entries;
  for (const auto& [hash, entry] :
       std::ranges::equal_range(by_key_, hash_of(name, year), {}, &std::pair<std::uint64_t, std::uint32_t>::first))
    entries.push_back(entry);
  return entries;
}

std::vector<std::uint32_t> ReferenceIndex::find(const Citation& citation) const {
  if (citation.number != 0) return at(k_number, std::to_string(citation.number));
  std::vector<std::uint32_t> exact = at(citation.name, citation.year);
  if (!exact.empty()) return exact;
  return has_letter(citation.year) ? at(citation.name, without_letter(citation.year))
                                   : at(citation.name, citation.year + '*');
}

ReferenceIndex::Near ReferenceIndex::near(const Citation& citation) const {
  if (citation.number != 0) return {};
  const std::vector<std::uint32_t> same_year = at(k_any_name, citation.year);
  std::vector<std::string_view> names;
  for (const std::uint32_t i : same_year) names.push_back(references_[i].name);
  if (const auto name = nearest(citation.name, names)) {
    const auto entry = std::ranges::find(names, *name) - names.begin();
    return {Slip::spelling, same_year[static_cast<std::size_t>(entry)]};
  }
  const std::vector<std::uint32_t> same_name = at(citation.name, k_any_year);
  return same_name.empty() ? Near{} : Near{Slip::year, same_name.front()};
}

}  // namespace rubricate
