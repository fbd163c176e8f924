#include <marks/yaml.hpp>
#include <rubric/guard.hpp>
#include <rubric/reader.hpp>
#include <rubric/types.hpp>
#include <rubric/wording.hpp>
#include <util/ascii.hpp>
#include <util/yaml_text.hpp>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

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
      {"rubric/empty", "marks/missing-key"},
      {"rubric/duplicate-key", "marks/double"},
      {"rubric/comment-in-text", "marks/cut-short"},
      {"rubric/too-many-mistakes", "marks/too-many"},
  });
  const auto* const found = std::ranges::find(k_ids, id, &std::pair<std::string_view, std::string_view>::first);
  return found == k_ids.end() ? "marks/syntax" : found->second;
}

class YamlReader {
 public:
  /// `is_whole` is false where lines had to be left out.
  YamlReader(Context& context, MarksCollector& collector, bool is_whole)
      : context_(context), rubric_(collector.rubric()), collector_(collector), is_whole_(is_whole) {}

  void read(const Node& root) {
    if (root.find("rubricate") != nullptr && root.find("marks") == nullptr) {
      collector_.error("marks/syntax", root.label(), "This is a rubric, and no marks file.",
                       "Name the rubric behind `-r`, and here the file in which a reviewer has marked.");
      return;
    }
    const MapReader map(context_, root, k_file_keys);
    if (!map || !is_for_us(map) || !is_for_rubric(map)) return;
    const Node* const reviewer = map.get("reviewer");
    if (reviewer != nullptr) set(by_.reviewer, read_text(context_, *reviewer));
    const Node* const submissions = map.get("submissions");
    if (by_.reviewer.empty() || !collector_.is_signed({by_.reviewer, reviewer->span}) || submissions == nullptr) return;
    if (!is_list(context_, *submissions, "a list of submissions", "Begin each with `- submission: …`.")) return;
    for (const Node& child : submissions->children) read_submission(child);
    if (!is_any_ && is_whole_)
      collector_.unsure("marks/none", submissions->label(), "No level is filled in.",
                        "Write a level behind each criterion, in the words of the rubric.");
  }

 private:
  bool is_for_us(const MapReader& map) {
    const Node* const language = map.get("marks");
    const std::string version = language != nullptr ? read_text(context_, *language).value_or("1") : "1";
    if (version == "1") return true;
    collector_.error("marks/syntax", language->span,
                     fmt::format("This program reads marks of version `1`; this file says {}.", quoted(version)),
                     "Write `marks: 1`, or use a newer version of the program.");
    return false;
  }

  // Marks for other criteria, or other words for the levels, would be counted for what they were not given for.
  bool is_for_rubric(const MapReader& map) {
    const auto said = [&](std::string_view key) {
      const Node* const node = map.get(key);
      return node != nullptr && !node->is_nothing() ? read_text(context_, *node).value_or("") : std::string();
    };
    const std::string id = said("rubric"), sha256 = said("sha256"), version = said("version");
    if (!id.empty() && id != rubric_.id) {
      collector_.other_rubric({id, map.get("rubric")->span});
      return false;
    }
    if (id.empty()) return false;
    const std::string by_version = fmt::format("version: {}", yaml_text(rubric_.version));
    const std::string by_hash = fmt::format("sha256: {}", rubric_.sha256);
    if (sha256.empty() && version.empty()) {
      collector_.unversioned(map.get("rubric")->span, fmt::format("If they are for this one, write `{}` below it.",
                                                                  rubric_.version.empty() ? by_hash : by_version));
      return true;
    }
    const bool is_same_version = version.empty() || version == rubric_.version;
    if (sha256.empty() ? is_same_version : lowered(sha256) == rubric_.sha256) return true;
    const std::string versions =
        is_same_version ? "" : fmt::format(" (version {}, now {})", quoted(version), quoted(rubric_.version));
    collector_.other_version(map.get(sha256.empty() ? "version" : "sha256")->span, versions,
                             sha256.empty() ? by_version : by_hash);
    return false;
  }

  void read_submission(const Node& node) {
    const MapReader map(context_, node, k_submission_keys);
    if (!map) return;
    by_.submission.clear();
    if (const Node* name = map.get("submission")) set(by_.submission, read_text(context_, *name));
    if (by_.submission.empty()) {
      is_any_ = true;  // perhaps; whose it is has to be said first
      return;
    }
    // Of two values under one key nobody knows which is meant.
    if (const Node* levels = map.get("levels"); is_map(levels, "a line for each criterion", "Write `people: Basic`."))
      for (const Node& child : levels->children)
        if (!child.doubled) read_level(child);
    if (const Node* rulings = map.get("rulings"); is_map(rulings, "a line for each check", "Write `people.list: …`."))
      for (const Node& child : rulings->children)
        if (!child.doubled) read_ruling(child);
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
    if (node.is_nothing()) return tell_unread(node);
    if (node.kind != Node::Kind::map) {
      if (const auto level = read_text(context_, node)) take(criterion, {*level, node.span}, "");
      return;
    }
    const MapReader map(context_, node, k_mark_keys);
    const Node* const level = map.get("level");
    const Node* const comment = map.get("comment");
    std::string words;
    if (comment != nullptr && !comment->is_nothing()) words = read_paragraphs(context_, *comment).value_or("");
    if (level == nullptr || level->is_nothing()) return collector_.comment(by_, criterion, std::move(words));
    if (const auto name = read_text(context_, *level)) take(criterion, {*name, level->span}, std::move(words));
  }

  // `people Basic` is a key with nothing behind it, and would look as if nobody had marked it yet.
  void tell_unread(const Node& node) {
    const std::size_t next = context_.text.find_first_not_of(" \t", node.key_span.end);
    if (next != std::string_view::npos && context_.text[next] == ':')
      return collector_.not_marked({node.key, node.key_span});
    is_any_ = true;  // perhaps
    const std::size_t gap = node.key.find(' ');
    const std::string mend = gap == std::string::npos
                                 ? node.key + ":"
                                 : fmt::format("{}: {}", node.key.substr(0, gap), trimmed(node.key.substr(gap)));
    collector_.error("marks/syntax", node.key_span, fmt::format("There is no colon behind {}.", quoted(node.key)),
                     fmt::format("Write it like {}.", quoted(mend)));
  }

  void take(Said criterion, Said level, std::string comment) {
    is_any_ = true;
    collector_.level(by_, criterion, level, std::move(comment));
  }

  void read_ruling(const Node& node) {
    if (node.is_nothing()) return;
    is_any_ = true;
    const Said address{node.key, node.key_span};
    if (node.kind == Node::Kind::scalar) return collector_.ruling(by_, address, {node.value, node.span}, "");
    const MapReader map(context_, node, k_ruling_keys);
    if (!map) return;
    const Node* const status = map.get("status");
    const Node* const because = map.get("because");
    if (status == nullptr || because == nullptr || status->is_nothing()) return;
    const auto word = read_text(context_, *status);
    const auto reason = because->is_nothing() ? std::optional<std::string>("") : read_paragraphs(context_, *because);
    if (word && reason) collector_.ruling(by_, address, {*word, status->span}, *reason);
  }

  Context& context_;
  const Rubric& rubric_;
  MarksCollector& collector_;
  bool is_whole_ = true;
  MarkedBy by_;
  bool is_any_ = false;
};

}  // namespace

void read_yaml_marks(std::string_view text, MarksCollector& collector) {
  Findings about_syntax, about_content;
  Tree tree;
  if (is_parsable(text, about_syntax)) tree = parse_tree(text, about_syntax);
  std::vector<Finding> findings = about_syntax.take();
  if (tree.root) {
    Context context{text, about_content, {}, {}};
    YamlReader(context, collector, tree.whole).read(*tree.root);
  } else if (findings.empty()) {
    collector.error("marks/syntax", {}, "The file holds no marks: it is empty, or has comments only.",
                    "Let `rubricate new marks` write one to begin with.");
  }
  for (Finding& finding : about_content.take()) {
    // It may stand in the lines that could not be read.
    const bool is_absent = finding.id == "rubric/missing-key" || finding.id == "rubric/empty";
    if (tree.whole || !is_absent) findings.push_back(std::move(finding));
  }
  for (Finding& finding : findings) {
    const Span at = finding.place.value_or(Place{}).span;
    if (finding.severity == Severity::error)
      collector.error(id_for_marks(finding.id), at, std::move(finding.message), std::move(finding.help));
    else
      collector.warning(id_for_marks(finding.id), at, std::move(finding.message), std::move(finding.help));
  }
}

}  // namespace rubricate
