#include <interop/yaml.hpp>
#include <util/escape.hpp>
#include <util/unicode.hpp>
#include <util/yaml_text.hpp>

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace rubricate {
namespace {

/// Lines that may stand in a block as they are.
bool fits_block(std::string_view text) {
  bool is_line_begin = true;
  std::size_t lines = 1;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_character(text, at);
    const bool is_end = c == '\n';
    if (!is_end && (is_unsafe_to_show(c) || (is_line_begin && (c == ' ' || c == '#')))) return false;
    if (is_end && begin > 0 && text[begin - 1] == ' ') return false;
    lines += is_end ? 1 : 0;
    is_line_begin = is_end;
  }
  return lines > 1;
}

/// A text of any length behind a key whose value is indented by `indent`.
std::string yaml_paragraphs(std::string_view text, std::size_t indent) {
  if (!fits_block(text)) return yaml_text(text);
  std::string out = "|-";
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out += '\n';
    if (end > at) out.append(indent, ' ').append(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

class YamlWriter {
 public:
  explicit YamlWriter(const ExchangeRubric& rubric) : rubric_(rubric) {}

  std::string write(std::string_view system) {
    out_ = fmt::format("# Read from {}. What a submission must hold stands under `require`: see `rubricate explain`.\n",
                       system);
    line("rubricate: 1");
    line("id: {}", yaml_text(rubric_.id));
    line("title: {}", yaml_text(rubric_.title));
    if (!rubric_.version.empty()) line("version: {}", yaml_text(rubric_.version));
    if (!rubric_.language.empty()) line("language: {}", yaml_text(rubric_.language));
    if (!rubric_.description.empty())
      line("note: {}",
           yaml_paragraphs(fmt::format("{}: {}", description_leads(TitlesAndIds{{rubric_.title, rubric_.id}}).front(),
                                       rubric_.description),
                           2));
    write_scales();
    line("\nparts:");
    for (std::size_t i = 0; i < rubric_.criteria.size(); ++i)
      if (is_first_of_part(i)) write_part(i);
    return std::move(out_);
  }

 private:
  using TitlesAndIds = std::vector<std::pair<std::string_view, std::string_view>>;

  template <class... Args>
  void line(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    out_ += '\n';
  }

  /// One scale for all criteria whose levels have the same names and points.
  void write_scales() {
    line("\nscales:");
    std::map<std::vector<std::pair<std::string, std::optional<double>>>, std::string> known;
    for (const ExchangeCriterion& criterion : rubric_.criteria) {
      std::vector<std::pair<std::string, std::optional<double>>> levels;
      for (const ExchangeLevel& level : criterion.levels) levels.emplace_back(level.name, level.points);
      const std::size_t number = known.size() + 1;
      const auto [scale, is_new] =
          known.try_emplace(std::move(levels), number == 1 ? "levels" : fmt::format("levels-{}", number));
      scales_.push_back(scale->second);
      if (!is_new) continue;
      line("  {}:", scale->second);
      for (const auto& [name, points] : scale->first) {
        line("    - level: {}", yaml_text(name));
        if (points) line("      points: {}", number_text(*points));
      }
    }
    for (std::size_t i = 0; i < rubric_.criteria.size(); ++i) parts_[rubric_.criteria[i].part].push_back(i);
  }

  [[nodiscard]] bool is_first_of_part(std::size_t index) const {
    return parts_.at(rubric_.criteria[index].part).front() == index;
  }

  void write_part(std::size_t first) {
    const ExchangeCriterion& part = rubric_.criteria[first];
    const std::vector<std::size_t>& judged = parts_.at(part.part);
    line("  - id: {}", yaml_text(part.part));
    line("    title: {}", yaml_text(part.part_title));
    write_descriptions(judged);
    line("    judge:");
    for (const std::size_t index : judged) write_criterion(index);
  }

  /// Notes that begin with what tells them as descriptions.
  void write_descriptions(const std::vector<std::size_t>& judged) {
    const auto is_described = [&](std::size_t index) { return !rubric_.criteria[index].description.empty(); };
    if (std::ranges::none_of(judged, is_described)) return;
    TitlesAndIds named;
    for (const std::size_t index : judged)
      named.emplace_back(rubric_.criteria[index].title, rubric_.criteria[index].id);
    const std::vector<std::string> leads = description_leads(named);
    line("    note:");
    for (std::size_t i = 0; i < judged.size(); ++i)
      if (is_described(judged[i]))
        line("      - {}",
             yaml_paragraphs(fmt::format("{}: {}", leads[i], rubric_.criteria[judged[i]].description), 8));
  }

  void write_criterion(std::size_t index) {
    const ExchangeCriterion& criterion = rubric_.criteria[index];
    line("      - id: {}", yaml_text(criterion.id));
    line("        title: {}", yaml_text(criterion.title));
    line("        scale: {}", scales_[index]);
    if (criterion.weight != 1) line("        weight: {}", number_text(criterion.weight));
    const auto is_described = [](const ExchangeLevel& level) { return !level.descriptor.empty(); };
    if (std::ranges::none_of(criterion.levels, is_described)) return;
    line("        levels:");
    for (const ExchangeLevel& level : criterion.levels)
      if (is_described(level)) line("          {}: {}", yaml_text(level.name), yaml_paragraphs(level.descriptor, 12));
  }

  const ExchangeRubric& rubric_;
  std::string out_;
  std::vector<std::string> scales_;                        // of each criterion
  std::map<std::string, std::vector<std::size_t>> parts_;  // and the criteria of each
};

}  // namespace

std::string write_yaml(const ExchangeRubric& rubric, std::string_view system) {
  return YamlWriter(rubric).write(system);
}

}  // namespace rubricate
