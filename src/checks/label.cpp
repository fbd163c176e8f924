#include <checks/label.hpp>
#include <util/ascii.hpp>

namespace rubricate {

Label parse_label(std::string_view text) {
  std::size_t at = 0;
  const bool bracket = text.starts_with('(');
  if (bracket) ++at;
  bool worded = false;
  for (const std::string_view word : {"Question", "question", "QUESTION", "Prompt", "prompt", "Q", "q"})
    if (text.substr(at).starts_with(word)) {
      at += word.size();
      while (at < text.size() && (text[at] == ' ' || text[at] == '.' || text[at] == '#')) ++at;
      worded = true;
      break;
    }
  Label label;
  if (at < text.size() && is_digit(text[at])) {
    while (at < text.size() && is_digit(text[at]) && label.number < 1000)
      label.number = label.number * 10 + (text[at++] - '0');
  } else if (!worded && at + 1 < text.size() && is_letter(text[at]) && !is_letter(text[at + 1])) {
    label.number = lower(text[at++]) - 'a' + 1;
    if (at < text.size() && text[at] != ')' && text[at] != '.') return {};  // "A:" begins an answer
    if (at < text.size() && text[at] == '.' && !bracket && (at + 1 >= text.size() || text[at + 1] != ' ')) return {};
  } else {
    return {};
  }
  const std::size_t after = at;
  while (at < text.size() && std::string_view(").:-]").find(text[at]) != std::string_view::npos) ++at;
  if (text.substr(at).starts_with("–") || text.substr(at).starts_with("—")) at += 3;
  const bool alone = at == text.size() || text[at] == '\n';
  if (at == after && !worded && !alone) return {};
  if (at < text.size() && text[at] != ' ' && text[at] != '\n' && text[at] != '*') return {};
  while (at < text.size() && text[at] == ' ') ++at;
  if (text.substr(at).starts_with("– ") || text.substr(at).starts_with("— ")) at += 4;
  if (text.substr(at).starts_with("- ")) at += 2;
  label.size = at;
  return label.number > 0 && label.number <= 100 ? label : Label{};
}

}  // namespace rubricate
