// What every format needs when it is read or written.
#include <interop/exchange.hpp>
#include <rubric/wording.hpp>
#include <util/ordered.hpp>
#include <util/phrases.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate {
namespace {

constexpr std::string_view k_lead = ": ";  // behind a title that has its text on the same line

void tell_same_titles(const ExchangeRubric& rubric, std::string_view system, Remarks& remarks) {
  std::set<std::string> seen, told;
  for (const ExchangeCriterion& criterion : rubric.criteria) {
    const std::string key = folded(criterion.title);
    if (!seen.insert(key).second && told.insert(key).second)
      remarks.warning("convert/same-name", {},
                      fmt::format("Two criteria or more are called {}, and {} tells them by their titles.",
                                  quoted(criterion.title), system),
                      "Give each a title of its own.");
  }
}

}  // namespace

void Remarks::left_out(std::string what) {
  if (left_out_.size() < k_most && std::ranges::find(left_out_, what) == left_out_.end())
    left_out_.push_back(std::move(what));
}

void Remarks::add(std::string_view id, Severity severity, Span at, std::string message, std::string help) {
  if (severity == Severity::error) ++errors_;
  if (findings_.size() == k_most)
    ++more_;
  else
    findings_.push_back({id, severity, "", Place{0, at}, std::move(message), std::move(help)});
}

std::vector<Finding> Remarks::take() {
  sort_in_order(findings_, [](const Finding& one) { return one.place->span.begin; });
  if (more_ > 0)
    findings_.push_back({"convert/more", errors_ > 0 ? Severity::error : Severity::note, "", Place{},
                         fmt::format("There is more of this kind: {}.", plural(more_, "remark")),
                         "Mend these first, then convert again."});
  more_ = 0;
  if (!left_out_.empty())
    findings_.insert(findings_.begin(),
                     {"convert/left-out", Severity::note, "", Place{},
                      fmt::format("Left out, since there is no place for it: {}.", fmt::join(left_out_, "; ")), ""});
  left_out_.clear();
  return std::exchange(findings_, {});
}

void tell_losses(const ExchangeRubric& rubric, std::string_view system, const Holds& holds, Remarks& remarks) {
  const auto any = [&](auto property) { return std::ranges::any_of(rubric.criteria, property); };
  if (!holds.ids) remarks.left_out("ids (whoever reads it back makes them of the titles)");
  if (!holds.ids) tell_same_titles(rubric, system, remarks);
  if (!holds.version && !rubric.version.empty())
    remarks.left_out(fmt::format("the version, {}", quoted(rubric.version)));
  if (!holds.language && !rubric.language.empty())
    remarks.left_out(fmt::format("the language, {}", quoted(rubric.language)));
  if (!holds.description && !rubric.description.empty()) remarks.left_out("the description of the rubric");
  if (!holds.parts &&
      any([&](const auto& one) { return one.part != rubric.criteria.front().part || one.part_title != rubric.title; }))
    remarks.left_out("which part each criterion judges");
  if (!rubric.result.empty() && !(holds.result && rubric.result_is_told))
    remarks.left_out(fmt::format("the rule that leads to {}", quoted(rubric.result)));
  if (!holds.weights && any([](const auto& one) { return one.weight != 1; })) {
    if (holds.blank_points)
      remarks.left_out("weights");
    else
      remarks.note("convert/changed-points", {}, fmt::format("{} has no place for weights.", system),
                   "The points of each criterion were multiplied by its weight instead.");
  }
  const bool is_blank = any([](const auto& one) {
    return std::ranges::any_of(one.levels, [](const ExchangeLevel& level) { return !level.points; });
  });
  if (!holds.blank_points && is_blank)
    remarks.note("convert/made-up", {},
                 fmt::format("{} wants points on every level, and the rubric has levels without.", system),
                 "They got 0, 1, 2 and so on, the worst first. Change them there.");
}

std::vector<std::string> description_leads(
    std::span<const std::pair<std::string_view, std::string_view>> titles_and_ids) {
  std::map<std::string_view, std::size_t> uses;
  for (const auto& [title, id] : titles_and_ids) {
    ++uses[title];
    if (id != title) ++uses[id];
  }
  std::vector<std::string> leads;
  for (const auto& [title, id] : titles_and_ids) {
    const bool tells = !title.empty() && title.find(k_lead) == std::string_view::npos && uses[title] == 1;
    leads.emplace_back(tells ? title : id);
  }
  return leads;
}

ExchangeRubric with_plain_points(const ExchangeRubric& rubric) {
  ExchangeRubric plain = rubric;
  for (ExchangeCriterion& criterion : plain.criteria) {
    double next = 0;
    for (ExchangeLevel& level : criterion.levels) level.points = level.points.value_or(next++) * criterion.weight;
    criterion.weight = 1;
  }
  return plain;
}

std::string cleaned(std::string_view text, std::size_t& hidden) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_character(text, at);
    constexpr char32_t k_no_character = 0xFFFE;  // it and its neighbour may not stand in XML
    if (c == '\r') {
      if (!text.substr(at).starts_with('\n')) out += '\n';
    } else if ((is_control(c) && c != '\n' && c != '\t') || c == k_no_character || c == k_no_character + 1) {
      ++hidden;
    } else {
      out += text.substr(begin, at - begin);
    }
  }
  return std::string(trimmed(out));
}

std::string title_and_text(std::string_view title, std::string_view text) {
  const bool is_clear = title.find(k_lead) == std::string_view::npos && title.size() <= k_longest_level;
  return text.empty() && is_clear ? std::string(title) : fmt::format("{}\n{}", title, text);
}

TitledText split_title_and_text(std::string_view text, std::size_t longest_alone) {
  constexpr std::size_t k_longest_line = 200, k_longest_lead = 60;  // bytes
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  const std::size_t end = text.find('\n');
  if (end <= k_longest_line) return {collapsed(text.substr(0, end)), std::string(trimmed(text.substr(end)))};
  if (end != std::string_view::npos) return {"", std::string(trimmed(text))};
  if (const std::size_t colon = text.find(k_lead); colon > 0 && colon <= k_longest_lead)
    return {collapsed(text.substr(0, colon)), std::string(trimmed(text.substr(colon + 1)))};
  if (text.size() <= longest_alone) return {collapsed(text), ""};
  return {"", std::string(trimmed(text))};
}

std::string number_text(double number) {
  std::string text = fmt::format("{:.12f}", number);  // as many decimals as the rubric language takes
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text == "-0" ? "0" : text;
}

}  // namespace rubricate
