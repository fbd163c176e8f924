#include <marks/yaml.hpp>
#include <rubric/guard.hpp>
#include <rubric/reader.hpp>
#include <rubric/types.hpp>
#include <rubric/wording.hpp>

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr Key k_mark[] = {
    {"level", ParamType::text, "The level, in the rubric's words", "Basic"},
    {"comment", ParamType::text, "What the applicant is told of it", "Two of the reasons are the same."},
};
constexpr Key k_ruling[] = {
    {"status", ParamType::text, "passed or failed", "passed", true},
    {"because", ParamType::text, "What the reviewer saw", "The fifth person stands in the caption.", true},
};
constexpr Key k_submission[] = {
    {"submission", ParamType::text, "The name of its folder", "maria", true},
    {"levels", KeyType::descriptors, "A level for each criterion", "{people: Basic}"},
    {"rulings", KeyType::descriptors, "A word on each check that the tool could not tell", "{people.list: …}"},
    {"comment", ParamType::text, "A word to the applicant on the whole", "Thank you."},
};
constexpr Key k_file[] = {
    {"marks", KeyType::language, "The version of this language", "1", true},
    {"rubric", ParamType::text, "The rubric's id", "garden-project", true},
    {"version", ParamType::text, "The rubric's version", "\"2\""},
    {"sha256", ParamType::text, "The rubric's content, by which its version is told", "…"},
    {"reviewer", ParamType::text, "Who marked; a pseudonym will do", "ana", true},
    {"submissions", KeyType::maps, "What was marked", "[…]", true},
};
constexpr KeyMap k_mark_keys{"a mark", k_mark};
constexpr KeyMap k_ruling_keys{"a ruling", k_ruling};
constexpr KeyMap k_submission_keys{"a submission", k_submission};
constexpr KeyMap k_file_keys{"a marks file", k_file};

// What the readers of the tree call a mistake in a rubric.
std::string_view id_for_marks(std::string_view id) {
  constexpr auto k_ids = std::to_array<std::pair<std::string_view, std::string_view>>({
      {"rubric/unknown-key", "marks/unknown-key"},
      {"rubric/missing-key", "marks/missing-key"},
      {"rubric/duplicate-key", "marks/double"},
  });
  const auto* const found = std::ranges::find(k_ids, id, &std::pair<std::string_view, std::string_view>::first);
  return found == k_ids.end() ? "marks/syntax" : found->second;
}

class YamlReader {
 public:
  YamlReader(Context& context, const Rubric& rubric, MarksCollector& collector)
      : context_(context), rubric_(rubric), collector_(collector) {}

  void read(const Node& root) {
    const MapReader map(context_, root, k_file_keys);
    if (!map || !is_for_rubric(map)) return;
    const Node* const reviewer = map.get("reviewer");
    if (reviewer != nullptr) set(by_.reviewer, read_text(context_, *reviewer));
    const Node* const submissions = map.get("submissions");
    if (by_.reviewer.empty() || submissions == nullptr || submissions->is_nothing()) return;
    if (!is_list(context_, *submissions, "a list of submissions", "Begin each with `- submission: …`.")) return;
    for (const Node& child : submissions->children) read_submission(child);
    if (!is_any_)
      collector_.unsure("marks/none", submissions->label(), "No level is filled in.",
                        "Write a level behind each criterion, in the words of the rubric.");
  }

 private:
  // Marks for other criteria, or other words for the levels, would be counted for what they were not given for.
  bool is_for_rubric(const MapReader& map) {
    const auto said = [&](std::string_view key) {
      const Node* const node = map.get(key);
      return node != nullptr && !node->is_nothing() ? read_text(context_, *node).value_or("") : std::string();
    };
    const std::string id = said("rubric"), sha256 = said("sha256"), version = said("version");
    if (!id.empty() && id != rubric_.id) {
      collector_.error(
          "marks/other-rubric", map.get("rubric")->span,
          fmt::format("These marks are for the rubric {}, and {} is to be scored.", quoted(id), quoted(rubric_.id)),
          "Name the rubric that they were given for, or leave this file out.");
      return false;
    }
    if (sha256.empty() || sha256 == rubric_.sha256) return !id.empty();
    const std::string versions = version == rubric_.version
                                     ? ""
                                     : fmt::format(" (version {}, now {})", quoted(version), quoted(rubric_.version));
    collector_.error(
        "marks/other-version", map.get("sha256")->span,
        fmt::format("The rubric has changed since these marks were given{}; none of them is taken.", versions),
        fmt::format("Look whether they still hold, and then write `sha256: {}`.", rubric_.sha256));
    return false;
  }

  void read_submission(const Node& node) {
    const MapReader map(context_, node, k_submission_keys);
    if (!map) return;
    by_.submission.clear();
    if (const Node* name = map.get("submission")) set(by_.submission, read_text(context_, *name));
    if (by_.submission.empty()) return;
    if (const Node* levels = map.get("levels"); is_map(levels, "a line for each criterion", "Write `people: Basic`."))
      for (const Node& child : levels->children) read_level(child);
    if (const Node* rulings = map.get("rulings"); is_map(rulings, "a line for each check", "Write `people.list: …`."))
      for (const Node& child : rulings->children) read_ruling(child);
    if (const Node* comment = map.get("comment"); comment != nullptr && !comment->is_nothing())
      collector_.remark(by_, read_paragraphs(context_, *comment).value_or(""));
  }

  bool is_map(const Node* node, std::string_view wanted, std::string help) {
    if (node == nullptr || node->is_nothing()) return false;
    if (node->kind == Node::Kind::map) return true;
    wrong_type(context_, *node, wanted, std::move(help));
    return false;
  }

  // A criterion with nothing behind it is not marked yet.
  void read_level(const Node& node) {
    const Said criterion{node.key, node.key_span};
    if (node.is_nothing()) return;
    if (node.kind != Node::Kind::map) {
      if (const auto level = read_text(context_, node)) take(criterion, {*level, node.span}, "");
      return;
    }
    const MapReader map(context_, node, k_mark_keys);
    const Node* const level = map.get("level");
    const Node* const comment = map.get("comment");
    if (level == nullptr || level->is_nothing()) return;
    std::string words;
    if (comment != nullptr && !comment->is_nothing()) words = read_paragraphs(context_, *comment).value_or("");
    if (const auto name = read_text(context_, *level)) take(criterion, {*name, level->span}, std::move(words));
  }

  void take(Said criterion, Said level, std::string comment) {
    is_any_ = true;
    collector_.level(by_, criterion, level, std::move(comment));
  }

  void read_ruling(const Node& node) {
    if (node.is_nothing()) return;
    is_any_ = true;
    const MapReader map(context_, node, k_ruling_keys);
    if (!map) return;
    const Node* const status = map.get("status");
    const Node* const because = map.get("because");
    if (status == nullptr || because == nullptr || status->is_nothing()) return;
    const auto word = read_text(context_, *status);
    std::string reason = because->is_nothing() ? "" : read_paragraphs(context_, *because).value_or("");
    if (word) collector_.ruling(by_, {node.key, node.key_span}, {*word, status->span}, std::move(reason));
  }

  Context& context_;
  const Rubric& rubric_;
  MarksCollector& collector_;
  MarkedBy by_;
  bool is_any_ = false;
};

}  // namespace

void read_yaml_marks(std::string_view text, const Rubric& rubric, MarksCollector& collector) {
  Findings findings;
  if (is_parsable(text, findings)) {
    const Tree tree = parse_tree(text, findings);
    Context context{text, findings, {}, {}};
    if (tree.root) YamlReader(context, rubric, collector).read(*tree.root);
  }
  for (Finding& finding : findings.take())
    if (finding.severity == Severity::error)
      collector.error(id_for_marks(finding.id), finding.place->span, std::move(finding.message),
                      std::move(finding.help));
}

}  // namespace rubricate
