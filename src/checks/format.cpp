// format: which file types are allowed or preferred.
#include <checks/input.hpp>

#include <algorithm>
#include <array>

namespace rubricate {
namespace {

constexpr Param k_params[] = {
    {"kinds", ParamType::extensions, "File types by their usual endings: pdf, docx, md; jpg stands for jpeg too", "",
     true},
};

constexpr Mistake k_mistakes[] = {
    {"format/type", "a file of another type than the guidelines name"},
};

// Two endings of one type.
std::string_view same_type(std::string_view extension) {
  constexpr auto k_same = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"jpeg", "jpg"}, {"markdown", "md"}, {"htm", "html"}, {"tif", "tiff"}, {"mpeg", "mpg"}});
  for (const auto& [other, usual] : k_same)
    if (extension == other) return usual;
  return extension;
}

void run(const CheckInput& in, CheckOutput& out) {
  const auto& kinds = *in.params().get<std::vector<std::string>>("kinds");
  std::size_t others = 0;
  for (const std::uint32_t index : in.files) {
    const SubmittedFile& file = in.submission.files[index];
    const bool allowed = std::ranges::any_of(
        kinds, [&](const std::string& kind) { return same_type(kind) == same_type(file.extension); });
    if (allowed) continue;
    ++others;
    out.add("format/type", in.requirement.advisory ? Severity::warning : Severity::error, in.requirement.address,
            Place{index, {0, 0}},
            fmt::format("{}; the guidelines {} {}",
                        file.extension.empty() ? std::string("its name has no ending")
                                               : fmt::format("this is a .{} file", file.extension),
                        in.requirement.advisory ? "prefer" : "ask for", fmt::join(kinds, ", ")),
            fmt::format("Save it as {} before you hand it in.", fmt::join(kinds, " or ")));
  }
  out.result.wanted = fmt::format("{}", fmt::join(kinds, ", "));
  out.result.found = others == 0 ? "as asked" : fmt::format("{} of another type", plural(others, "file"));
  out.result.status = others == 0 ? Status::passed : Status::failed;
}

}  // namespace

extern const CheckKind k_format{"format", "Files are of these types", k_params, k_mistakes, run, false};

}  // namespace rubricate
