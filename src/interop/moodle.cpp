#include <interop/html_words.hpp>
#include <interop/moodle.hpp>
#include <interop/xml_tree.hpp>
#include <rubric/wording.hpp>
#include <util/csv.hpp>
#include <util/markup.hpp>
#include <util/ordered.hpp>

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::string_view k_mend = "Mend it where the file comes from, then export it again.";
constexpr std::string_view k_plugin = "plugin_gradingform_rubric_definition";

class MoodleReader {
 public:
  explicit MoodleReader(Remarks& remarks) : remarks_(remarks) {}

  std::vector<ExchangeRubric> read(const XmlNode& root) {
    look_for_definitions(root);
    if (rubrics_.empty() && !remarks_.failed())
      remarks_.error("convert/missing", root.span,
                     other_method_.empty() ? "There is no Moodle rubric in this file."
                                           : fmt::format("The grading method here is {}, and only rubrics are read.",
                                                         quoted(other_method_)),
                     "A rubric stands in `grading.xml` of an activity's backup (.mbz), as a `definition` whose "
                     "`method` is `rubric`.");
    return std::move(rubrics_);
  }

 private:
  void look_for_definitions(const XmlNode& node) {
    for (const XmlNode& child : node.children) {
      if (child.name != "definition" || child.find("method") == nullptr)
        look_for_definitions(child);  // no deeper than the tree, which is bounded
      else if (child.get("method") == "rubric")
        read_definition(child);
      else
        other_method_ = child.get("method");
    }
  }

  /// A text with its format beside it, of which 1 is HTML.
  static std::string text(const XmlNode& node, std::string_view name) {
    const std::string_view raw = node.get(name);
    if (raw == "$@NULL@$") return "";  // as backups write nothing
    return trimmed(node.get(fmt::format("{}format", name))) == "1" ? words_of_html(raw) : std::string(raw);
  }

  void read_definition(const XmlNode& node) {
    ExchangeRubric rubric;
    rubric.at = node.span;
    rubric.title = text(node, "name");
    rubric.description = text(node, "description");
    const XmlNode* const plugin = node.find(k_plugin);
    const XmlNode* const criteria = plugin == nullptr ? nullptr : plugin->find("criteria");
    if (criteria == nullptr || criteria->find("criterion") == nullptr) {
      const bool is_prefixed = plugin != nullptr && plugin->find("rubric_criteria") != nullptr;
      remarks_.error("convert/missing", node.span, fmt::format("The rubric {} has no criterion.", quoted(rubric.title)),
                     is_prefixed ? "The elements are called `criteria` and `criterion`, without `rubric_` before them."
                                 : fmt::format("Criteria stand in `{}`, `criteria`, `criterion`.", k_plugin));
      return;
    }
    if (const XmlNode* const instances = node.find("instances"); instances != nullptr && !instances->children.empty())
      remarks_.left_out("how students were graded (`instances`)");
    std::vector<std::pair<double, ExchangeCriterion>> ordered;
    for (const XmlNode& child : criteria->children)
      if (child.name == "criterion")
        ordered.emplace_back(csv_number(child.get("sortorder")).value_or(0), read_criterion(child));
    sort_in_order(ordered, &std::pair<double, ExchangeCriterion>::first);
    for (auto& [order, criterion] : ordered) rubric.criteria.push_back(std::move(criterion));
    rubrics_.push_back(std::move(rubric));
  }

  ExchangeCriterion read_criterion(const XmlNode& node) {
    ExchangeCriterion criterion;
    criterion.at = node.span;
    TitledText split = split_title_and_text(text(node, "description"), k_longest_title);
    criterion.title = std::move(split.title);
    criterion.description = std::move(split.text);
    if (const XmlNode* const levels = node.find("levels"))
      for (const XmlNode& child : levels->children)
        if (child.name == "level") criterion.levels.push_back(read_level(child));
    // Moodle shows them in the order of their points, however they stand in the file.
    if (std::ranges::all_of(criterion.levels, [](const ExchangeLevel& level) { return level.points.has_value(); }))
      sort_in_order(criterion.levels, [](const ExchangeLevel& level) { return *level.points; });
    return criterion;
  }

  ExchangeLevel read_level(const XmlNode& node) {
    ExchangeLevel level;
    level.at = node.span;
    TitledText split = split_title_and_text(text(node, "definition"), k_longest_level);
    level.name = std::move(split.title);
    level.descriptor = std::move(split.text);
    const std::string_view score = trimmed(node.get("score"));
    level.points = csv_number(score);
    if (!level.points)
      remarks_.error("convert/bad-number", node.span,
                     score.empty() ? std::string("A level has no score.")
                                   : fmt::format("The score of a level is {}; a number is expected.", quoted(score)),
                     std::string(k_mend));
    return level;
  }

  Remarks& remarks_;
  std::vector<ExchangeRubric> rubrics_;
  std::string other_method_;
};

/// One `<name>text</name>` a line.
class XmlWriter {
 public:
  void open(std::string_view tag) {
    line("<{}>", tag);
    ++depth_;
  }
  void close(std::string_view name) {
    --depth_;
    line("</{}>", name);
  }
  void text(std::string_view name, std::string_view value) { line("<{0}>{1}</{0}>", name, html_escaped(value)); }

  [[nodiscard]] std::string take() { return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + std::move(out_); }

 private:
  template <class... Args>
  void line(fmt::format_string<Args...> format, Args&&... args) {
    out_.append(2 * depth_, ' ');
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    out_ += '\n';
  }

  std::string out_;
  std::size_t depth_ = 0;
};

}  // namespace

std::vector<ExchangeRubric> read_moodle(std::string_view bytes, Remarks& remarks) {
  const auto root = read_xml(bytes, remarks);
  return root ? MoodleReader(remarks).read(*root) : std::vector<ExchangeRubric>();
}

std::string write_moodle(const ExchangeRubric& rubric, std::int64_t seconds, Remarks& remarks) {
  tell_losses(rubric, "Moodle", {.description = true}, remarks);
  const ExchangeRubric plain = with_plain_points(rubric);
  constexpr std::string_view k_options =
      R"({"sortlevelsasc":"1","lockzeropoints":"1","alwaysshowdefinition":"1","showdescriptionteacher":"1",)"
      R"("showdescriptionstudent":"1","showscoreteacher":"1","showscorestudent":"1","enableremarks":"1",)"
      R"("showremarksstudent":"1"})";
  const std::string time = fmt::format("{}", seconds);
  XmlWriter xml;
  xml.open("areas");
  xml.open("area id=\"1\"");
  xml.text("areaname", "submissions");
  xml.text("activemethod", "rubric");
  xml.open("definitions");
  xml.open("definition id=\"1\"");
  xml.text("method", "rubric");
  xml.text("name", plain.title);
  xml.text("description", plain.description);
  xml.text("descriptionformat", "2");  // plain text
  xml.text("status", "20");            // ready for use
  xml.text("timecreated", time);
  xml.text("timemodified", time);
  xml.text("options", k_options);
  xml.open(k_plugin);
  xml.open("criteria");
  std::size_t level_id = 0;
  for (std::size_t i = 0; i < plain.criteria.size(); ++i) {
    const ExchangeCriterion& criterion = plain.criteria[i];
    if (criterion.levels.size() < 2)
      remarks.warning("convert/one-level", {}, fmt::format("{} has one level only.", quoted(criterion.title)),
                      "Moodle wants two or more. Add one before you import the file.");
    xml.open(fmt::format("criterion id=\"{}\"", i + 1));
    xml.text("sortorder", fmt::format("{}", i + 1));
    xml.text("description", title_and_text(criterion.title, criterion.description));
    xml.text("descriptionformat", "0");
    xml.open("levels");
    for (const ExchangeLevel& level : criterion.levels) {
      xml.open(fmt::format("level id=\"{}\"", ++level_id));
      xml.text("score", number_text(*level.points));
      xml.text("definition", title_and_text(level.name, level.descriptor));
      xml.text("definitionformat", "0");
      xml.close("level");
    }
    xml.close("levels");
    xml.close("criterion");
  }
  xml.close("criteria");
  xml.close(k_plugin);
  xml.open("instances");
  xml.close("instances");
  xml.close("definition");
  xml.close("definitions");
  xml.close("area");
  xml.close("areas");
  return xml.take();
}

}  // namespace rubricate
