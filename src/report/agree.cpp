// For a chair who is no statistician: what to look at comes first, and every figure says what it means.
#include <report/agree.hpp>
#include <report/agree_figures.hpp>
#include <report/findings.hpp>
#include <report/page.hpp>
#include <util/phrases.hpp>

#include <algorithm>
#include <array>
#include <iterator>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_name_column = 34;
constexpr std::size_t k_value_column = 6;
constexpr std::size_t k_interval_column = 15;
constexpr Indent k_row{.first = 2, .rest = 4};
constexpr Indent k_meaning{.first = 6, .rest = 6};
constexpr std::size_t k_shown_reviewers = 20;  // more of them only when asked for

const Statistic& of(const std::array<Statistic, measure_count>& measures, Measure measure) {
  return measures[static_cast<std::size_t>(measure)];
}

/// What is not there of what could be.
std::string gaps_in_words(const AgreementReport& report) {
  const MarkCounts& counts = report.counts;
  const std::uint64_t all = std::uint64_t{counts.submissions} * counts.reviewers;
  std::uint64_t readings = 0;
  for (const ReviewerAgreement& reviewer : report.reviewers) readings += reviewer.submissions;
  std::string text;
  if (counts.missing > 0)
    text = fmt::format(" {} {} missing, where a reviewer marked other criteria of the submission.",
                       plural(counts.missing, "mark"), counts.missing == 1 ? "is" : "are");
  if (readings < all) text += fmt::format(" Not every reviewer has marked every submission ({} of {}).", readings, all);
  const auto is_error = [](const Finding& finding) { return finding.severity == Severity::error; };
  if (std::ranges::any_of(report.marks->findings, is_error))
    text += " What could not be used of the marks is missing too, and told above.";
  return text.empty() ? " Each reviewer has marked all criteria of all submissions." : text;
}

std::string counted(const AgreementReport& report) {
  const MarkCounts& counts = report.counts;
  std::string text =
      fmt::format("{}, {}, {}.{}", plural(counts.submissions, "submission"), plural(counts.reviewers, "reviewer"),
                  plural(counts.marks, "mark"), gaps_in_words(report));
  if (counts.compared == 0) return text + " No submission has two marks for the same criterion.";
  if (counts.compared == counts.submissions)
    return text + (counts.submissions == 1 ? " It has two marks or more for at least one criterion."
                                           : " Every submission has two marks or more for at least one criterion.");
  return text +
         fmt::format(" Only {} two marks or more for the same criterion; agreement is told from {}.",
                     counts.compared == 1 ? "1 submission has" : fmt::format("{} submissions have", counts.compared),
                     counts.compared == 1 ? "that one" : "those");
}

/// All notices, criteria first.
std::vector<const Notice*> notices_of(const AgreementReport& report) {
  std::vector<const Notice*> all;
  for (const CriterionAgreement& criterion : report.criteria)
    for (const Notice& notice : criterion.notices) all.push_back(&notice);
  for (const ReviewerAgreement& reviewer : report.reviewers)
    for (const Notice& notice : reviewer.notices) all.push_back(&notice);
  return all;
}

void add_heading(Page& page, std::string_view text) {
  page.gap();
  page.paragraph({{.text = text, .tone = Tone::strong}});
}

void add_notices(Page& page, const AgreementReport& report) {
  const std::vector<const Notice*> notices = notices_of(report);
  add_heading(page, "What to look at");
  if (notices.empty()) {
    page.paragraph(
        {{.text = "No criterion and no reviewer stands out beyond what chance explains. Criteria are looked at "
                  "from 10 submissions with two marks on, reviewers from 5 on."}},
        {.first = 2, .rest = 2});
    return;
  }
  for (std::size_t i = 0; i < notices.size(); ++i) {
    const Notice& notice = *notices[i];
    page.paragraph({{.text = "-"}, {.text = notice.message, .tone = Tone::doubtful}}, k_row);
    const bool is_last_with_help = i + 1 == notices.size() || notices[i + 1]->help != notice.help;
    if (is_last_with_help)
      page.paragraph({{.text = "help:", .tone = Tone::strong}, {.text = notice.help}}, {.first = 4, .rest = 10});
  }
}

/// The measures of `all`, a row for each; those without a value for the same reason share one. `behind` says what
/// stands at a row's end, `below` what stands under it.
template <class Behind, class Below>
void add_measures(Page& page, const std::array<Statistic, measure_count>& all, const Behind& behind,
                  const Below& below) {
  const auto is_missing_likewise = [&](const Statistic& one) { return !one.value && one.gap == all.front().gap; };
  if (std::ranges::all_of(all, is_missing_likewise)) {
    page.paragraph({{.text = "all figures: n/a,"}, {.text = reason_for(all.front().gap)}}, k_row);
    return;
  }
  for (std::size_t i = 0; i < measure_count; ++i) {
    const Statistic& statistic = all[i];
    const auto measure = static_cast<Measure>(i);
    if (!statistic.value) {
      std::string names(name_of(measure));
      for (; i + 1 < measure_count && !all[i + 1].value && all[i + 1].gap == statistic.gap; ++i)
        names += fmt::format(", {}", name_of(static_cast<Measure>(i + 1)));
      page.paragraph({{.text = names + ":"}, {.text = "n/a,"}, {.text = reason_for(statistic.gap)}}, k_row);
      continue;
    }
    const std::string value = value_in_words(statistic, style_of(measure));
    const std::string interval = interval_in_words(statistic, style_of(measure));
    const std::string rest = statistic.gap == Gap::none ? behind(measure) : std::string(reason_for(statistic.gap));
    const Piece name{.text = name_of(measure), .column = k_name_column};
    const Piece number{.text = value, .tone = Tone::strong, .column = k_value_column};
    if (interval.empty())
      page.paragraph({name, number, {.text = "no interval:"}, {.text = rest}}, k_row);
    else
      page.paragraph({name, number, {.text = interval, .column = k_interval_column}, {.text = rest}}, k_row);
    below(measure);
  }
}

std::string strength_in_quotes(Measure measure, const Statistic& statistic) {
  return measure == Measure::percent ? std::string() : fmt::format("“{}”", strength_of(statistic));
}

void add_overall(Page& page, const AgreementReport& report) {
  const std::uint32_t comparable = report.criteria_with_value.front();  // with marks that can be compared
  add_heading(page,
              comparable == report.criteria.size()
                  ? std::string("Over all criteria: their mean, and its 95 % interval")
                  : fmt::format("Over {} of {} criteria, those with enough marks: their mean, and its 95 % interval",
                                comparable, report.criteria.size()));
  const auto behind = [&](Measure measure) {
    std::string word = strength_in_quotes(measure, of(report.measures, measure));
    const std::uint32_t with_value = report.criteria_with_value[static_cast<std::size_t>(measure)];
    if (with_value == comparable) return word;
    return fmt::format("{}{}over {} of {} criteria", word, word.empty() ? "" : ", ", with_value, comparable);
  };
  add_measures(page, report.measures, behind, [&](Measure measure) {
    page.paragraph({{.text = meaning_of(measure), .tone = Tone::faint}}, k_meaning);
  });
}

void add_criterion(Page& page, const CriterionAgreement& criterion, const ReportOptions& options) {
  const std::string counts =
      fmt::format("{}, {} with two or more{}", plural(criterion.counts.marks, "mark"),
                  plural(criterion.counts.compared, "submission"),
                  criterion.counts.missing == 0 ? "" : fmt::format(", {} missing", criterion.counts.missing));
  page.paragraph({{.text = criterion.id + ":", .tone = Tone::strong}, {.text = counts}}, k_row);
  if (options.verbosity > 0) {
    add_measures(
        page, criterion.measures,
        [&](Measure measure) { return strength_in_quotes(measure, of(criterion.measures, measure)); },
        [](Measure /*measure*/) {});
    return;
  }
  const Statistic& percent = of(criterion.measures, Measure::percent);
  const Statistic& alpha = of(criterion.measures, Measure::alpha_ordinal);
  if (!percent.value) {
    page.paragraph({{.text = fmt::format("n/a: {}", reason_for(percent.gap))}}, k_meaning);
    return;
  }
  std::string text =
      fmt::format("agreement {}; alpha {}", with_interval(percent, FigureStyle::percent), with_interval(alpha));
  text += alpha.value ? fmt::format(" “{}”", strength_of(alpha)) : fmt::format(", as {}", reason_for(alpha.gap));
  page.paragraph({{.text = text + fmt::format("; AC1 {}", with_interval(of(criterion.measures, Measure::ac1)))}},
                 k_meaning);
}

void add_criteria(Page& page, const AgreementReport& report, const ReportOptions& options) {
  add_heading(page,
              options.verbosity > 0 ? "Each criterion" : "Each criterion: percent agreement, ordinal alpha, and AC1");
  for (const CriterionAgreement& criterion : report.criteria) add_criterion(page, criterion, options);
}

void add_reviewers(Page& page, const AgreementReport& report, const ReportOptions& options) {
  if (report.reviewers.size() > k_shown_reviewers && options.verbosity <= 0) {
    page.gap();
    page.paragraph({{.text = fmt::format("{} reviewers; `-v` shows each.", report.reviewers.size())}});
    return;
  }
  add_heading(page, "Each reviewer: against the others on the same submissions");
  for (const ReviewerAgreement& reviewer : report.reviewers) {
    const std::string counts = fmt::format(
        "{}, {} marked by others too{}", plural(reviewer.submissions, "submission"), reviewer.severity.units,
        reviewer.missing == 0 ? "" : fmt::format(", {} missing", plural(reviewer.missing, "mark")));
    page.paragraph({{.text = reviewer.name + ":", .tone = Tone::strong}, {.text = counts}}, k_row);
    std::string text = severity_in_words(reviewer.severity);
    if (reviewer.usual)
      text += fmt::format("; same level in {}, usual {} %", with_interval(reviewer.agreement, FigureStyle::percent),
                          in_decimals(100 * *reviewer.usual, 0));
    page.paragraph({{.text = text}}, k_meaning);
  }
}

void add_cautions(Page& page, const AgreementReport& report) {
  add_heading(page, "How to read this");
  const auto say = [&](std::string_view text) { page.paragraph({{.text = "-"}, {.text = text}}, k_row); };
  say("Percent agreement and kappa are different things: 80 % agreement can be a kappa of 0.60, or one below 0. Who "
      "asks "
      "for “80 %” should say which is meant.");
  say("Behind each figure stands its 95 % interval: where it may well lie for all submissions of this kind. Two "
      "figures "
      "whose intervals overlap widely may be the same.");
  if (report.counts.compared > 0 && report.counts.compared < k_few_units)
    say(fmt::format(
        "With {} the intervals are wide, and still a little too short; from {} on they can be taken at their "
        "word.",
        plural(report.counts.compared, "submission"), k_few_units));
  say("“slight” to 0.20, “fair” to 0.40, “moderate” to 0.60, “substantial” to 0.80 and “almost perfect” are words of "
      "Landis "
      "and Koch (Biometrics 33, 1977), who call them arbitrary. They do not say what is good enough: where much hangs "
      "on a "
      "mark, ask for more. Krippendorff asks alpha to be 0.80, and 0.667 at the very least.");
}

/// What is missing is counted; each mark that could not be used is told.
std::vector<Finding> findings_to_show(const Marks& marks, const ReportOptions& options) {
  std::vector<Finding> shown;
  std::ranges::copy_if(marks.findings, std::back_inserter(shown), [&](const Finding& finding) {
    return finding.severity == Severity::error || options.verbosity > 0;
  });
  return shown;
}

std::string last_line(const AgreementReport& report) {
  const Statistic& alpha = of(report.measures, Measure::alpha_ordinal);
  const Statistic& percent = of(report.measures, Measure::percent);
  if (report.counts.marks == 0) return "Nobody has marked anything.";
  if (!percent.value) return fmt::format("Agreement cannot be told: {}.", reason_for(percent.gap));
  const auto standing = [](const auto& all) {
    return static_cast<std::size_t>(std::ranges::count_if(all, [](const auto& one) { return !one.notices.empty(); }));
  };
  std::string text = fmt::format("Over all: agreement {}, alpha {}. ", value_in_words(percent, FigureStyle::percent),
                                 with_interval(alpha));
  const std::size_t criteria = standing(report.criteria), reviewers = standing(report.reviewers);
  if (criteria + reviewers == 0) return text + "Nothing stands out.";
  if (reviewers == 0) return text + fmt::format("To look at: {}.", plural(criteria, "criterion", "criteria"));
  if (criteria == 0) return text + fmt::format("To look at: {}.", plural(reviewers, "reviewer"));
  return text + fmt::format("To look at: {} and {}.", plural(criteria, "criterion", "criteria"),
                            plural(reviewers, "reviewer"));
}

constexpr AgreeFormat k_formats[] = {
    {"text", write_agreement_text}, {"json", write_agreement_json}, {"csv", write_agreement_csv}};

}  // namespace

std::string write_agreement_text(const AgreementReport& report, const ReportOptions& options) {
  Page page(options.width, options.colour);
  std::vector<const Source*> sources;
  for (const Source& file : report.marks->files) sources.push_back(&file);
  Places places(sources);
  add_findings(page, findings_to_show(*report.marks, options), places, options);
  const bool has_figures = of(report.measures, Measure::percent).value.has_value();
  if (options.verbosity >= 0) {
    page.gap();
    page.paragraph({{.text = "Agreement between reviewers:", .tone = Tone::strong}, {.text = report.rubric->title}});
    if (report.counts.marks > 0) page.paragraph({{.text = counted(report)}});
  }
  if (options.verbosity >= -1 && has_figures) add_notices(page, report);
  if (options.verbosity >= 0 && report.counts.marks > 0) {
    if (has_figures) add_overall(page, report);
    add_criteria(page, report, options);
    add_reviewers(page, report, options);
    if (has_figures) add_cautions(page, report);
  }
  page.gap();
  page.paragraph({{.text = last_line(report), .tone = Tone::strong}});
  return page.take();
}

std::span<const AgreeFormat> agree_formats() { return k_formats; }

const AgreeFormat* find_agree_format(std::string_view id) {
  const auto* const found = std::ranges::find(k_formats, id, &AgreeFormat::id);
  return found != std::end(k_formats) ? found : nullptr;
}

}  // namespace rubricate
