#include <checks/asked.hpp>
#include <util/title.hpp>

#include <algorithm>
#include <utility>

namespace rubricate {

Containers::Containers(std::span<const std::string> titles) : titles_(titles.begin(), titles.end()) {
  keys_.reserve(titles_.size());
  for (const std::string& title : titles_) keys_.push_back(title_key(title));
  std::ranges::sort(keys_);
}

bool Containers::contains(std::string_view key) const { return std::ranges::binary_search(keys_, key); }

void Asked::take(std::shared_ptr<const Containers> containers) {
  containers_ = std::move(containers);
  if (prompts_.empty()) return;
  for (const std::string& title : containers_->titles())
    if (titles_.match_equal(title)) shared_.push_back(title_key(title));
  std::ranges::sort(shared_);
}

Asked::Asked(std::vector<Prompt> prompts, std::span<const std::string> containers) : Asked(std::move(prompts)) {
  take(std::make_shared<const Containers>(containers));
}

Asked Asked::sharing(std::vector<Prompt> prompts, std::shared_ptr<const Containers> containers) {
  Asked asked(std::move(prompts));
  asked.take(std::move(containers));
  return asked;
}

bool Asked::is_container(std::string_view key) const { return containers_->contains(key); }

bool Asked::is_container_alone(std::string_view key) const {
  return is_container(key) && !std::ranges::binary_search(shared_, key);
}

}  // namespace rubricate
