#include <checks/field_label.hpp>
#include <checks/item_name.hpp>
#include <checks/placeholder.hpp>
#include <util/byte_set.hpp>
#include <util/title.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace rubricate {
namespace {

// What separates a name from what follows it in a title or a first line.
constexpr auto k_separators =
    std::to_array<std::string_view>({" – ", " — ", " - ", ", ", ": ", " (", "; ", " | ", "—", "\n"});

// In running text a name also ends where the sentence goes on.
constexpr auto k_verbs =
    std::to_array<std::string_view>({" is ", " has ", " was ", " who ", " because ", " works ", " serves "});

// What stands between two names.
constexpr auto k_joints = std::to_array<std::string_view>({" and ", " & ", " und ", " y ", " et ", " / "});

// What a full stop does not end a name behind: "Ms. Rosa Diaz".
constexpr auto k_abbreviations = std::to_array<std::string_view>(
    {"mr", "mrs", "ms", "mx", "dr", "prof", "rev", "fr", "sr", "sra", "sen", "hon", "st", "jr", "no"});

// Where the first sentence of `text` ends, from `at` on; its size when nothing follows.
std::size_t sentence_end(std::string_view text, std::size_t at) {
  for (std::size_t stop = text.find(". ", at); stop != std::string_view::npos; stop = text.find(". ", stop + 1)) {
    const std::size_t before = text.find_last_of(" \n(\"", stop);
    const std::string word = folded(text.substr(before == std::string_view::npos ? 0 : before + 1, stop - before - 1));
    const bool initial = word.size() == 1;  // "J. Lee"
    if (!initial && std::ranges::find(k_abbreviations, word) == k_abbreviations.end()) return stop;
  }
  return text.size();
}

// Where a sentence begins to say something of what it has named.
std::size_t name_end(std::string_view text, std::size_t at) {
  std::size_t end = sentence_end(text, at);
  for (const std::string_view verb : k_verbs) end = std::min(end, text.find(verb, at));
  return end;
}

// "Group 2:", "Member 1 –", "3." in front of the name.
std::size_t skip_count(std::string_view title, std::string_view of) {
  constexpr ByteSet k_counts("0123456789#");
  std::size_t at = k_counts.find_in(title);
  if (at == std::string_view::npos) return 0;
  const std::string key = title_key(title.substr(0, 40));
  const std::string thing = title_key(of);
  if (!key.starts_with(thing) || thing.empty() || at > thing.size() + 3) return 0;
  at = title.find_first_not_of("0123456789# .:)", at);
  if (at == std::string_view::npos) return title.size();
  for (const std::string_view dash : {"– ", "— ", "- "})
    if (title.substr(at).starts_with(dash)) at += dash.size();
  return at;
}

}  // namespace

std::vector<Span> name_pieces(std::string_view title, std::string_view of, std::size_t most) {
  std::vector<Span> pieces;
  std::size_t at = skip_count(title, of);
  while (at < title.size()) {
    std::size_t end = title.size(), next = title.size();
    for (const std::string_view mark : k_separators)
      if (const std::size_t found = title.find(mark, at); found < end) {
        end = found;
        next = found + mark.size();
      }
    if (const std::size_t sentence = name_end(title, at); sentence < end) end = next = sentence;
    if (end > at) pieces.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    // Behind a verb runs a sentence, not another piece of a title.
    if (end == next && end < title.size()) break;
    at = std::max(next, at + 1);
    if (pieces.size() >= most) break;
  }
  return pieces;
}

bool names_two(std::string_view title, std::string_view of) {
  const std::vector<Span> pieces = name_pieces(title, of, 1);
  if (pieces.empty()) return false;
  const std::string_view name = title.substr(pieces.front().begin, pieces.front().size());
  const auto is_capital = [](char c) { return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; };
  return is_capital(name.front()) && std::ranges::any_of(k_joints, [&](std::string_view joint) {
           const std::size_t found = name.find(joint);
           return found != std::string_view::npos && found + joint.size() < name.size() &&
                  is_capital(name[found + joint.size()]);
         });
}

std::string item_name(const Document& document, const Item& item, std::string_view of, const Fields& fields) {
  constexpr std::size_t k_longest = 160;  // bytes
  std::string_view title = document.view(item.title).substr(0, k_longest);
  // "Name: Ana": the name stands behind the label, if not in the title.
  if (const std::size_t label = label_size(title);
      label > 0 && !fields.empty() && fields.is_label_of(0, title_key(title.substr(0, label)))) {
    title = title.substr(label);
    if (is_blank(title)) {
      const std::uint32_t begin = item.title.end;
      title = document.view({begin, std::max(begin, item.text.end)}).substr(0, k_longest);
      title = title.substr(0, title.find('\n', std::min(title.find_first_not_of(" \n"), title.size())));
    }
  }
  const std::vector<Span> pieces = name_pieces(title, of, 1);
  if (pieces.empty()) return {};
  return title_key(title.substr(pieces.front().begin, pieces.front().size()));
}

}  // namespace rubricate
