// Reads kinds of numbering, and the lists that use them.
#include <extract/docx_numbering.hpp>

#include <algorithm>

namespace rubricate {

void DocxNumbering::start(std::string_view name, const XmlAttributes& attributes) {
  const std::string_view value = attributes.get("w:val");
  if (name == "w:abstractNum") {
    kind_id_ = number_of(attributes.get("w:abstractNumId")).value_or(0);
    kind_ = &kinds_[kind_id_];
  } else if (name == "w:num") {
    list_ = &lists_[number_of(attributes.get("w:numId")).value_or(0)];
  } else if (name == "w:abstractNumId" && list_ != nullptr) {
    list_->kind = number_of(value).value_or(0);
  } else if (name == "w:lvlOverride") {
    overridden_ = number_of(attributes.get("w:ilvl")).value_or(0);
  } else if (name == "w:startOverride" && list_ != nullptr && overridden_ < k_levels) {
    list_->starts[overridden_] = number_of(value);
  } else if (name == "w:styleLink" && kind_ != nullptr) {
    kinds_of_styles_.emplace(value, kind_id_);
  } else if (name == "w:numStyleLink" && kind_ != nullptr) {
    kind_->looks_like = value;
  } else if (name == "w:lvl") {
    const std::uint32_t level = number_of(attributes.get("w:ilvl")).value_or(0);
    Levels* const levels = list_ != nullptr ? &list_->levels : kind_ != nullptr ? &kind_->levels : nullptr;
    if (levels != nullptr && level < k_levels) level_ = &(*levels)[level].emplace(ListLevel{ListLevel::Mark::number});
  } else if (level_ != nullptr) {
    start_level(name, value);
  }
}

void DocxNumbering::start_level(std::string_view name, std::string_view value) {
  using enum ListLevel::Mark;
  if (name == "w:start") level_->start = number_of(value).value_or(1);
  if (name == "w:numFmt") level_->mark = value == "bullet" ? bullet : value == "none" ? none : number;
  const bool shows_nothing = std::ranges::all_of(value, [](char c) { return c == ' '; });
  if (name == "w:lvlText" && level_->mark == bullet && shows_nothing) level_->mark = blank;
}

void DocxNumbering::end(std::string_view name) {
  if (name == "w:abstractNum") kind_ = nullptr;
  if (name == "w:num") list_ = nullptr;
  if (name == "w:lvl") level_ = nullptr;
}

std::optional<ListLevel> DocxNumbering::find(std::uint32_t list, std::uint32_t level) const {
  const auto found = lists_.find(list);
  if (list == 0 || found == lists_.end()) return std::nullopt;
  const std::size_t index = std::min<std::size_t>(level, k_levels - 1);
  const List& one = found->second;
  auto kind = kinds_.find(one.kind);
  if (kind != kinds_.end() && !kind->second.looks_like.empty()) {
    const auto linked = kinds_of_styles_.find(kind->second.looks_like);
    if (linked != kinds_of_styles_.end()) kind = kinds_.find(linked->second);
  }
  std::optional<ListLevel> result = one.levels[index];
  if (!result && kind != kinds_.end()) result = kind->second.levels[index];
  if (result && one.starts[index]) result->start = *one.starts[index];
  return result;
}

}  // namespace rubricate
