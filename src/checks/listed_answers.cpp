#include <checks/candidates.hpp>
#include <checks/listed_answers.hpp>

#include <algorithm>

namespace rubricate {
namespace {

// True where nothing was found, or only something that cannot be told from the answers to other questions.
bool is_open(AnswerState state) {
  return state != AnswerState::found && state != AnswerState::none_given && state != AnswerState::placeholder;
}

std::span<const Requirement> requirements_beside(const CheckInput& input) {
  const std::string& address = input.requirement.address;
  const auto part = std::ranges::find(input.rubric.parts, address.substr(0, address.find('.')), &Part::id);
  return part == input.rubric.parts.end() ? std::span<const Requirement>{} : part->requirements;
}

void add_from(const CheckInput& input, const Requirement& list, const PromptTitles& titles,
              std::vector<Answer>& answers) {
  const auto* of = list.params.get<std::string>("of");
  const auto* fields = list.params.get<std::vector<Title>>("fields");
  if (of == nullptr || fields == nullptr || fields->empty()) return;
  std::vector<std::pair<std::size_t, std::size_t>> wanted;  // prompt, field
  for (std::size_t i = 0; i < answers.size(); ++i)
    if (is_open(answers[i].state))
      if (const auto field = answering_field(*titles.entries()[i].prompt, *of, *fields)) wanted.emplace_back(i, *field);
  if (wanted.empty()) return;

  const std::vector<Candidate> candidates = find_candidates(input, *of, Fields(*fields), 2);
  const Candidate* chosen = choose_candidate(candidates);
  if (chosen == nullptr) return;
  const Span listed = chosen->grouping.span();
  const auto text = static_cast<std::uint32_t>(chosen->text - input.texts.data());
  for (const auto& [prompt, field] : wanted)
    if (std::ranges::all_of(chosen->fields, [&](const auto& states) { return states[field] == FieldState::present; }))
      answers[prompt] = {AnswerState::found, text, {{text, listed}}, listed, {}, AnchorKind::list, MatchRule::equal};
}

}  // namespace

std::optional<std::size_t> answering_field(const Prompt& prompt, const std::string& of, std::span<const Title> fields) {
  const std::vector<std::string> asked = content_words(prompt.id);
  if (asked.empty() || fields.empty()) return std::nullopt;
  if (asked == content_words(of)) return 0;
  for (std::size_t f = 0; f < fields.size(); ++f)
    if (asked == content_words(fields[f].name)) return f;
  return std::nullopt;
}

void add_listed_answers(const CheckInput& input, const PromptTitles& titles, std::vector<Answer>& answers) {
  for (const Requirement& requirement : requirements_beside(input))
    if (requirement.kind->id == "list") add_from(input, requirement, titles, answers);
}

}  // namespace rubricate
