#include <interop/case.hpp>
#include <interop/identifiers.hpp>
#include <interop/json_tree.hpp>
#include <report/json_parts.hpp>
#include <rubric/id.hpp>
#include <rubric/wording.hpp>
#include <util/csv.hpp>
#include <util/ordered.hpp>

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::string_view k_criteria = "CFRubricCriteria";
constexpr std::string_view k_levels = "CFRubricCriterionLevels";
constexpr std::string_view k_mend = "Mend it where the file comes from, then export it again.";

class CaseReader {
 public:
  explicit CaseReader(Remarks& remarks) : remarks_(remarks) {}

  std::vector<ExchangeRubric> read(const JsonNode& root) {
    if (root.find(k_criteria) != nullptr) {
      read_rubric(root);
    } else if (const JsonNode* const list = rubrics_in(root)) {
      for (const JsonNode& one : list->children)
        if (is_map(one, "A rubric")) read_rubric(one);
    } else {
      remarks_.error("convert/missing", root.span, "There is no CASE rubric in this file.",
                     fmt::format("A rubric is a group with `{}`, or stands in a list under `CFRubrics`.", k_criteria));
    }
    return std::move(rubrics_);
  }

 private:
  static const JsonNode* rubrics_in(const JsonNode& root) {
    if (root.kind == JsonNode::Kind::list) return &root;
    for (const JsonNode* const node : {&root, root.find("CFPackage")})
      if (node != nullptr)
        if (const JsonNode* const list = node->find("CFRubrics"); list != nullptr && list->kind == JsonNode::Kind::list)
          return list;
    return nullptr;
  }

  bool is_map(const JsonNode& node, std::string_view what) {
    if (node.kind == JsonNode::Kind::map) return true;
    remarks_.error("convert/unreadable", node.span, fmt::format("{} is expected here, in curly brackets.", what),
                   std::string(k_mend));
    return false;
  }

  std::string text(const JsonNode& map, std::string_view name) {
    const JsonNode* const node = map.find(name);
    if (node == nullptr) return "";
    if (node->kind == JsonNode::Kind::text) return node->text;
    if (node->kind == JsonNode::Kind::number) return number_text(node->number);
    remarks_.error("convert/unreadable", node->span, fmt::format("{} is no text.", rubricate::quoted(name)),
                   std::string(k_mend));
    return "";
  }

  /// Numbers in quotes are taken too: the specification has them without, some programs write them with.
  std::optional<double> number(const JsonNode& map, std::string_view name) {
    const JsonNode* const node = map.find(name);
    if (node == nullptr) return std::nullopt;
    if (node->kind == JsonNode::Kind::number && std::isfinite(node->number)) return node->number;
    if (node->kind == JsonNode::Kind::text)
      if (const auto value = csv_number(node->text)) return value;
    remarks_.error("convert/bad-number", node->span, fmt::format("{} is no number.", rubricate::quoted(name)),
                   "Write a number such as `2` or `2.5`, without quotes.");
    return std::nullopt;
  }

  /// The children of a list, in the order of their `position`.
  std::vector<const JsonNode*> in_order(const JsonNode& map, std::string_view name, std::string_view what) {
    std::vector<std::pair<double, const JsonNode*>> list;
    const JsonNode* const node = map.find(name);
    if (node == nullptr) return {};
    if (node->kind != JsonNode::Kind::list) {
      remarks_.error("convert/unreadable", node->span, fmt::format("{} is no list.", rubricate::quoted(name)),
                     std::string(k_mend));
      return {};
    }
    for (const JsonNode& child : node->children)
      if (is_map(child, what)) list.emplace_back(number(child, "position").value_or(0), &child);
    sort_in_order(list, &std::pair<double, const JsonNode*>::first);
    std::vector<const JsonNode*> nodes;
    for (const auto& [position, child] : list) nodes.push_back(child);
    return nodes;
  }

  /// The spec's own example of such a mistake is a result that points at another criterion's level.
  void check_owner(const JsonNode& node, std::string_view name, const std::string& owner, std::string_view what) {
    const JsonNode* const said = node.find(name);
    if (said == nullptr || owner.empty() || said->text == owner) return;
    remarks_.warning("convert/wrong-owner", said->span,
                     fmt::format("This {} says that it belongs to {}, and stands in {}.", what,
                                 rubricate::quoted(said->text), rubricate::quoted(owner)),
                     "It is read where it stands. Look whether it does not belong elsewhere.");
  }

  /// What our own export puts behind the `#` of a URI.
  static std::string_view fragment(std::string_view uri) {
    const std::size_t sign = uri.find('#');
    return sign == std::string_view::npos ? std::string_view() : uri.substr(sign + 1);
  }

  void read_rubric(const JsonNode& node) {
    ExchangeRubric rubric;
    rubric.at = node.span;
    rubric.title = text(node, "title");
    rubric.description = text(node, "description");
    if (const std::string uri = text(node, "uri"); is_id(fragment(uri))) rubric.id = fragment(uri);
    const std::string identifier = text(node, "identifier");
    for (const JsonNode* const child : in_order(node, k_criteria, "A criterion")) {
      check_owner(*child, "rubricId", identifier, "criterion");
      rubric.criteria.push_back(read_criterion(*child));
    }
    if (rubric.criteria.empty())
      remarks_.error("convert/missing", node.span,
                     fmt::format("The rubric {} has no criterion.", rubricate::quoted(rubric.title)),
                     fmt::format("Criteria stand under `{}`.", k_criteria));
    rubrics_.push_back(std::move(rubric));
  }

  ExchangeCriterion read_criterion(const JsonNode& node) {
    ExchangeCriterion criterion;
    criterion.at = node.span;
    criterion.part_title = text(node, "category");
    const TitledText split = split_title_and_text(text(node, "description"), k_longest_title);
    criterion.title = split.title;
    criterion.description = split.text;
    if (criterion.title.empty()) criterion.title = criterion.part_title;
    const std::string uri = text(node, "uri");
    const std::string_view ids = fragment(uri);
    const std::size_t dot = std::min(ids.find('.'), ids.size());
    if (is_id(ids.substr(0, dot)) && dot < ids.size() && is_id(ids.substr(dot + 1))) {
      criterion.part = ids.substr(0, dot);
      criterion.id = ids.substr(dot + 1);
    }
    criterion.weight = number(node, "weight").value_or(1);
    if (node.find("CFItemURI") != nullptr)
      remarks_.left_out("the standard that a criterion is linked to (`CFItemURI`)");
    const std::string identifier = text(node, "identifier");
    for (const JsonNode* const child : in_order(node, k_levels, "A level")) {
      check_owner(*child, "rubricCriterionId", identifier, "level");
      criterion.levels.push_back(read_level(*child));
    }
    turn_round(criterion.levels);
    return criterion;
  }

  ExchangeLevel read_level(const JsonNode& node) {
    ExchangeLevel level;
    level.at = node.span;
    level.name = text(node, "quality");
    level.descriptor = text(node, "description");
    level.points = number(node, "score");
    if (level.name.empty()) {
      TitledText split = split_title_and_text(level.descriptor, k_longest_level);
      level.name = std::move(split.title);
      level.descriptor = std::move(split.text);
    }
    if (const std::string feedback = text(node, "feedback"); !trimmed(feedback).empty())
      remarks_.left_out("what a level says to the learner (`feedback`)");
    return level;
  }

  /// CASE does not say which end comes first; points tell. Levels that fall throughout stand best first, and may.
  static void turn_round(std::vector<ExchangeLevel>& levels) {
    const auto falls = [](const ExchangeLevel& a, const ExchangeLevel& b) {
      return !a.points || !b.points || *a.points < *b.points;
    };
    if (levels.size() > 1 && std::ranges::adjacent_find(levels, falls) == levels.end() &&
        *levels.front().points > *levels.back().points)
      std::ranges::reverse(levels);
  }

  Remarks& remarks_;
  std::vector<ExchangeRubric> rubrics_;
};

}  // namespace

std::vector<ExchangeRubric> read_case(std::string_view bytes, Remarks& remarks) {
  const auto root = read_json(bytes, remarks);
  return root ? CaseReader(remarks).read(*root) : std::vector<ExchangeRubric>();
}

std::string write_case(const ExchangeRubric& rubric, std::string_view date, Remarks& remarks) {
  tell_losses(rubric, "CASE", {.ids = true, .description = true, .parts = true, .weights = true, .blank_points = true},
              remarks);
  const auto described = [](Json& json, std::string_view name, const std::string& text) {
    if (!text.empty()) json[std::string(name)] = text;
  };
  Json criteria = Json::array();
  for (std::size_t i = 0; i < rubric.criteria.size(); ++i) {
    const ExchangeCriterion& criterion = rubric.criteria[i];
    Json levels = Json::array();
    for (std::size_t k = 0; k < criterion.levels.size(); ++k) {
      const ExchangeLevel& level = criterion.levels[k];
      const std::string name = level_name(criterion, k);
      Json one = {{"identifier", identifier_of(rubric, name)}, {"uri", uri_of(rubric, name)}, {"quality", level.name}};
      described(one, "description", level.descriptor);
      if (level.points) one["score"] = *level.points;
      one["position"] = k + 1;
      one["rubricCriterionId"] = identifier_of(rubric, criterion.id);
      one["lastChangeDateTime"] = date;
      levels.push_back(std::move(one));
    }
    Json one = {{"identifier", identifier_of(rubric, criterion.id)},
                {"uri", fmt::format("{}#{}.{}", uri_of(rubric, criterion.id), criterion.part, criterion.id)}};
    described(one, "category", criterion.part_title);
    one["description"] = title_and_text(criterion.title, criterion.description);
    one["weight"] = criterion.weight;
    one["position"] = i + 1;
    one["rubricId"] = identifier_of(rubric, "");
    one["lastChangeDateTime"] = date;
    one[std::string(k_levels)] = std::move(levels);
    criteria.push_back(std::move(one));
  }
  Json json = {{"identifier", identifier_of(rubric, "")},
               {"uri", fmt::format("{}#{}", uri_of(rubric, ""), rubric.id)},
               {"title", rubric.title}};
  described(json, "description", rubric.description);
  json["lastChangeDateTime"] = date;
  json[std::string(k_criteria)] = std::move(criteria);
  return dumped(json);
}

}  // namespace rubricate
