// The questions of a `prompts` check, with their `one-of` branches and sub-questions.
#include <rubric/sections.hpp>
#include <rubric/types.hpp>
#include <rubric/wording.hpp>

#include <fmt/format.h>

namespace rubricate {
namespace {

class PromptReader {
 public:
  explicit PromptReader(Context& context) : context_(context) {}

  std::vector<Prompt> read_ask(const Node& node) {
    std::vector<Prompt> prompts;
    if (!is_prompt_list(node)) return prompts;
    for (const Node& child : node.children) {
      if (child.find("one-of") != nullptr)
        read_one_of(child, prompts);
      else if (auto prompt = read_prompt(child, true))
        prompts.push_back(std::move(*prompt));
    }
    return prompts;
  }

 private:
  bool is_prompt_list(const Node& node) {
    return is_list(context_, node, "a list of prompts",
                   "Begin each with `- id: …`, and put its `ask: …` on the next line.");
  }

  std::optional<Prompt> read_prompt(const Node& node, bool may_have_parts) {
    const MapReader map(context_, node, may_have_parts ? "a prompt" : "a prompt's part",
                        may_have_parts
                            ? std::initializer_list<std::string_view>{"id", "ask", "also", "keywords", "words", "parts"}
                            : std::initializer_list<std::string_view>{"id", "ask", "also", "keywords", "words"});
    if (!map) return std::nullopt;
    Prompt prompt;
    prompt.span = node.span;
    if (const Node* id = map.need("id", "id: why")) {
      set(prompt.id, read_id(context_, *id));
      if (!prompt.id.empty()) claim_id(context_, taken_, prompt.id, id->span, "this check");
    }
    if (const Node* ask = map.need("ask", "ask: Why does it matter?")) set(prompt.ask, read_prose(context_, *ask));
    if (const Node* also = map.get("also")) prompt.also = read_prose_list(context_, *also);
    if (const Node* keywords = map.get("keywords")) prompt.keywords = read_terms(context_, *keywords);
    if (const Node* words = map.get("words")) prompt.words = read_band(context_, *words, BandUnit::length);
    const Node* parts = may_have_parts ? map.get("parts") : nullptr;
    if (parts != nullptr && is_prompt_list(*parts)) {
      for (const Node& child : parts->children)
        if (auto part = read_prompt(child, false)) prompt.parts.push_back(std::move(*part));
    }
    return prompt;
  }

  /// `one-of:` with a list of prompts for each branch.
  void read_one_of(const Node& node, std::vector<Prompt>& prompts) {
    const MapReader entry(context_, node, "an entry with `one-of`", {"one-of"});
    const Node& branches = *entry.get("one-of");
    if (branches.kind != Node::Kind::map || branches.children.size() < 2) {
      if (branches.kind == Node::Kind::map && branches.children.size() == 1)
        context_.findings.error("rubric/one-branch", branches.key_span,
                                "`one-of` has one branch only, so there is nothing to choose.",
                                "Add the other branch, or list its prompts without `one-of`.");
      else
        wrong_type(context_, branches, "at least two branches",
                   "Give each branch a name with a colon, and its prompts below it.");
      if (branches.kind != Node::Kind::map) return;
    }
    const std::uint32_t choice = choices_++;
    for (const Node& branch : branches.children) {
      if (!is_prompt_list(branch)) continue;
      for (const Node& child : branch.children) {
        auto prompt = read_prompt(child, true);
        if (!prompt) continue;
        prompt->branch = Branch{choice, collapsed(branch.key)};
        prompts.push_back(std::move(*prompt));
      }
    }
  }

  Context& context_;
  Ids taken_;
  std::uint32_t choices_ = 0;
};

}  // namespace

std::vector<Prompt> read_prompts(Context& context, const Node& node) { return PromptReader(context).read_ask(node); }

}  // namespace rubricate
