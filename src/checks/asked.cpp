#include <checks/asked.hpp>
#include <util/title.hpp>

#include <algorithm>
#include <utility>

namespace rubricate {

Asked::Asked(std::vector<Prompt> prompts, std::span<const std::string> containers)
    : prompts_(std::move(prompts)), titles_(prompts_) {
  for (const std::string& title : containers) {
    containers_.push_back(title_key(title));
    if (!titles_.match_equal(title)) alone_.push_back(containers_.back());
  }
  std::ranges::sort(containers_);
  std::ranges::sort(alone_);
}

bool Asked::is_container(std::string_view key) const { return std::ranges::binary_search(containers_, key); }

bool Asked::is_container_alone(std::string_view key) const { return std::ranges::binary_search(alone_, key); }

}  // namespace rubricate
