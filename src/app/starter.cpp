#include <app/rubric_source.hpp>
#include <app/starter.hpp>
#include <rubric/id.hpp>
#include <util/embedded.hpp>
#include <util/shell.hpp>

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::string_view k_starter = "man/starter.rubric.yaml";
constexpr std::string_view k_starter_id = "my-guidelines";  // also where a name holds no letter that an id may have

std::string_view starter_text() {
  const std::span<const EmbeddedFile> files = embedded_files();
  const auto file = std::ranges::find(files, k_starter, &EmbeddedFile::path);
  if (file == files.end()) throw std::logic_error("the starter rubric is not embedded");
  return file->text;
}

/// The path with a name that would do.
std::string better_path(std::string_view folder, std::string_view name) {
  for (const std::string_view ending : {k_rubric_suffix, std::string_view(".rubric.yml"), std::string_view(".yaml"),
                                        std::string_view(".yml"), std::string_view(".rubric")})
    if (name.ends_with(ending)) {
      name.remove_suffix(ending.size());
      break;
    }
  const std::string id = as_id(name);
  return fmt::format("{}{}{}", folder, id.empty() ? k_starter_id : std::string_view(id), k_rubric_suffix);
}

}  // namespace

Expected<std::string> starter_rubric(std::string_view path) {
  const std::size_t slash = path.find_last_of('/');
  const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  const std::string_view folder = path.substr(0, path.size() - name.size());
  const auto refused = [&](std::string message) {
    return std::unexpected(Error{ErrorKind::usage, std::move(message),
                                 fmt::format("Nothing was written. This would do: `rubricate new rubric {}`",
                                             shell_quoted(better_path(folder, name)))});
  };
  if (!name.ends_with(k_rubric_suffix))
    return refused(fmt::format("a rubric's name ends in {}, and {} does not", k_rubric_suffix, path));
  const std::string_view id = name.substr(0, name.size() - k_rubric_suffix.size());
  if (!is_id(id))
    return refused(
        fmt::format("“{}” cannot be a rubric's id, which has small letters a-z, digits and hyphens, with a "
                    "letter first",
                    id));
  std::string text(starter_text());
  const std::string line = fmt::format("\nid: {}", k_starter_id);
  const std::size_t at = text.find(line);
  if (at == std::string::npos) throw std::logic_error("the starter rubric has no id");
  return text.replace(at, line.size(), fmt::format("\nid: {}", id));
}

}  // namespace rubricate
