#include <checks/input.hpp>
#include <verdict/prepared.hpp>

#include <memory>
#include <utility>

namespace rubricate {
namespace {

void add_prompts(std::vector<Prompt>& prompts, std::span<const Requirement> requirements) {
  for_each_requirement(requirements, [&](const Requirement& requirement) {
    if (const auto* asked = requirement.params.get<std::vector<Prompt>>("ask"))
      prompts.insert(prompts.end(), asked->begin(), asked->end());
  });
}

std::vector<Asked> asked_by_parts(const Rubric& rubric, const std::shared_ptr<const Containers>& containers) {
  std::vector<Asked> parts;
  for (const Part& part : rubric.parts) {
    std::vector<Prompt> prompts;
    add_prompts(prompts, part.requirements);
    parts.push_back(Asked::sharing(std::move(prompts), containers));
  }
  return parts;
}

std::vector<Prompt> all_prompts(const Rubric& rubric) {
  std::vector<Prompt> prompts;
  for (const Part& part : rubric.parts) add_prompts(prompts, part.requirements);
  add_prompts(prompts, rubric.requirements);
  return prompts;
}

}  // namespace

PreparedRubric::PreparedRubric(const Rubric& loaded)
    : rubric(loaded),
      containers(std::make_shared<const Containers>(container_titles(loaded))),
      parts(asked_by_parts(loaded, containers)),
      whole(Asked::sharing(all_prompts(loaded), containers)) {}

}  // namespace rubricate
