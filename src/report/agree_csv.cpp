// How far reviewers agree, for spreadsheets.
#include <report/agree.hpp>
#include <util/csv.hpp>
#include <util/escape.hpp>
#include <util/phrases.hpp>

namespace rubricate {
namespace {

std::string number(const std::optional<double>& value) { return value ? in_decimals(*value, 6) : std::string(); }

class Writer {
 public:
  Writer() {
    for (const std::string_view heading :
         {"about", "name", "figure", "value", "low", "high", "error", "submissions", "note"})
      csv_.plain(heading);
    csv_.end_row();
  }

  void figure(std::string_view about, std::string_view name, std::string_view figure, const Statistic& statistic) {
    const auto& interval = statistic.interval;
    csv_.plain(about).text(escaped(name)).plain(figure).plain(number(statistic.value));
    csv_.plain(interval ? number(interval->low) : "").plain(interval ? number(interval->high) : "");
    csv_.plain(number(statistic.error)).plain(std::to_string(statistic.units)).plain(reason_for(statistic.gap));
    csv_.end_row();
  }

  void notices(std::string_view about, std::string_view name, const std::vector<Notice>& notices) {
    for (const Notice& notice : notices) {
      csv_.plain(about).text(escaped(name)).plain(to_string(notice.kind));
      for (int empty = 0; empty < 5; ++empty) csv_.plain("");
      csv_.text(escaped(notice.message)).end_row();
    }
  }

  [[nodiscard]] const std::string& bytes() const { return csv_.bytes(); }

 private:
  CsvWriter csv_;
};

}  // namespace

std::string write_agreement_csv(const AgreementReport& report, const ReportOptions& /*options*/) {
  Writer writer;
  for (std::size_t i = 0; i < measure_count; ++i) writer.figure("all", "", measure_names[i], report.measures[i]);
  for (const CriterionAgreement& criterion : report.criteria) {
    for (std::size_t i = 0; i < measure_count; ++i)
      writer.figure("criterion", criterion.id, measure_names[i], criterion.measures[i]);
    writer.notices("criterion", criterion.id, criterion.notices);
  }
  for (const ReviewerAgreement& reviewer : report.reviewers) {
    writer.figure("reviewer", reviewer.name, "severity", reviewer.severity);
    writer.figure("reviewer", reviewer.name, "agreement", reviewer.agreement);
    writer.notices("reviewer", reviewer.name, reviewer.notices);
  }
  return writer.bytes();
}

}  // namespace rubricate
