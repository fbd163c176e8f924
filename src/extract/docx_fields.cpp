// Follows fields from their begin to their end.
#include <extract/docx_fields.hpp>

#include <algorithm>
#include <utility>

namespace rubricate {
namespace {

// The next word of an instruction, which may stand in quotation marks.
std::string_view next_word(std::string_view& rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t\n"), rest.size()));
  const bool is_quoted = rest.starts_with('"');
  if (is_quoted) rest.remove_prefix(1);
  const std::size_t end = std::min(rest.find_first_of(is_quoted ? "\"" : " \t\n"), rest.size());
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(std::min(end + (is_quoted ? 1 : 0), rest.size()));
  return word;
}

}  // namespace

std::string hyperlink_of(std::string_view instruction) {
  std::string_view rest = instruction;
  if (next_word(rest) != "HYPERLINK") return {};
  std::string target;
  while (!rest.empty()) {
    const std::string_view word = next_word(rest);
    if (word == "\\l")
      target.append("#").append(next_word(rest));
    else if (word == "\\o" || word == "\\t")
      next_word(rest);  // a hint, a window
    else if (!word.starts_with('\\') && target.empty())
      target = word;
  }
  return target;
}

void DocxFields::mark(std::string_view type) {
  constexpr std::size_t k_deepest = 64;
  if (type == "begin") {
    if (fields_.size() == k_deepest) {  // no sensible file comes near
      fields_.clear();
      instructions_ = 0;
    }
    fields_.emplace_back();
    ++instructions_;
  } else if (fields_.empty()) {
    return;
  } else if (type == "separate" && !fields_.back().in_result) {
    Field& field = fields_.back();
    field.in_result = true;
    --instructions_;
    field.link = hyperlink_of(field.instruction);
  } else if (type == "end") {
    if (!fields_.back().in_result) --instructions_;
    fields_.pop_back();
  }
}

void DocxFields::instruct(std::string_view text) {
  if (!fields_.empty() && !fields_.back().in_result) fields_.back().instruction += text;
}

void DocxFields::end_paragraph() {
  std::erase_if(fields_, [](const Field& field) { return !field.in_result; });
  for (Field& field : fields_) field.link.clear();
  instructions_ = 0;
}

std::string_view DocxFields::link() const {
  const auto found =
      std::ranges::find_if(fields_.rbegin(), fields_.rend(), [](const Field& field) { return !field.link.empty(); });
  return found == fields_.rend() ? std::string_view() : found->link;
}

}  // namespace rubricate
