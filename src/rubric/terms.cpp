// Lists of terms.
#include <rubric/types.hpp>
#include <rubric/wording.hpp>
#include <util/phrases.hpp>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most_terms = 2000;  // in one rubric; each takes memory once compiled

std::optional<Term> read_form(Context& context, const Node& node) {
  const std::string* text =
      text_of(context, node, "a text", "Write a word or phrase; put quotes around it if it has unusual signs.");
  if (text == nullptr) return std::nullopt;
  if (++context.terms > k_most_terms) {
    if (context.terms == k_most_terms + 1)
      context.findings.error("rubric/too-many-terms", node.span,
                             fmt::format("The rubric has more than {} terms.", k_most_terms),
                             "Leave out terms that others include.");
    return std::nullopt;
  }
  auto term = Term::compile(*text);
  if (term) return std::move(*term);
  const std::string& reason = term.error();  // what is wrong, then behind the last "; " what to do
  const std::size_t split = reason.rfind("; ");
  context.findings.error(
      "rubric/bad-term", node.span, fmt::format("{} cannot be looked for: {}.", quoted(*text), reason.substr(0, split)),
      split == std::string::npos ? "Write a plain phrase." : capitalised(reason.substr(split + 2)) + ".");
  return std::nullopt;
}

/// `{term: meeting, also: [meetings]}`: the first form gives the term its name.
std::optional<Term> read_term(Context& context, const Node& node) {
  if (node.kind != Node::Kind::map || (node.find("term") == nullptr && node.find("also") == nullptr))
    return read_form(context, node);
  const MapReader map(context, node, k_term_keys);
  std::optional<Term> term;
  if (const Node* name = map.get("term")) term = read_form(context, *name);
  const Node* also = map.get("also");
  if (also == nullptr ||
      !is_list(context, *also, "a list of other forms", "Write it like `[meetings, get-togethers]`."))
    return term;
  for (const Node& child : also->children)
    if (auto form = read_form(context, child); form && term) term->add_form(*form);
  return term;
}

}  // namespace

std::vector<Term> read_terms(Context& context, const Node& node) {
  std::vector<Term> terms;
  if (!is_list(context, node, "a list of terms", "Write it like `[school board, '/partner|coalition/']`."))
    return terms;
  for (const Node& child : node.children)
    if (auto term = read_term(context, child)) terms.push_back(std::move(*term));
  return terms;
}

}  // namespace rubricate
