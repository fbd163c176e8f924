// Sentences about files, pictures and links.
#include <guide/sentences.hpp>
#include <guide/wording.hpp>

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace rubricate::guide {
namespace {

constexpr auto k_kinds = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"image", "pictures"},
    {"video", "videos"},
    {"audio", "sound recordings"},
    {"slides", "slides"},
    {"document", "documents (PDF, Word …)"},
    {"text", "plain texts"},
    {"sheet", "spreadsheets"},
    {"archive", "archives (ZIP …)"},
});

std::string kinds_in_words(const std::vector<std::string>& kinds) {
  std::vector<std::string> names;
  for (const std::string& kind : kinds) {
    const auto* known = std::ranges::find(k_kinds, kind, &std::pair<std::string_view, std::string_view>::first);
    names.emplace_back(known != k_kinds.end() ? known->second : std::string_view(kind));
  }
  return enumerated(names, "or");
}

}  // namespace

Item files_sentence(const Requirement& requirement) {
  const Params& params = requirement.params;
  const Band* given = params.get<Band>("count");
  Item item{fmt::format("Hand in {}", amount(given != nullptr ? *given : Band{.min = 1, .max = std::nullopt}, "file"))};
  if (const auto* kinds = params.get<std::vector<std::string>>("kinds"); kinds != nullptr && !kinds->empty())
    item.text += fmt::format(": {}", kinds_in_words(*kinds));
  item.text += ".";
  if (const Band* size = params.get<Band>("size"))
    item.text += fmt::format(" Size of each file: {}.", size_in_words(*size));
  if (const Band* duration = params.get<Band>("duration"))
    item.text += fmt::format(" Length of each sound recording or video: {}.", duration_in_words(*duration));
  if (const Band* pages = params.get<Band>("pages"))
    item.text += fmt::format(" Length of each document: {}.", amount(*pages, "page"));
  return item;
}

Item format_sentence(const Requirement& requirement) {
  const auto* kinds = requirement.params.get<std::vector<std::string>>("kinds");
  if (kinds == nullptr) return {};
  return {fmt::format("Save each file as {}.", enumerated(*kinds, "or"))};
}

Item images_sentence(const Requirement& requirement) {
  const Band* count = requirement.params.get<Band>("count");
  const bool described = chosen(requirement, "alt") == "required";
  Item item;
  if (count != nullptr) item.text = fmt::format("Show {} in the text. ", amount(*count, "picture"));
  item.text += described ? "Describe each picture for those who cannot see it." : "Pictures need no description.";
  return item;
}

Item links_sentence(const Requirement& requirement) {
  const std::string_view remote = chosen(requirement, "remote");
  Item item{"Every link must work for somebody else: to what is handed in with the text, or "};
  if (remote == "forbid") return {"Every link must lead to what is handed in with the text. Do not link to the web."};
  item.text += remote == "https" ? "to the web by an address that begins with https://." : "to the web.";
  return item;
}

}  // namespace rubricate::guide
