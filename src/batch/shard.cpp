// Whatever is not surely a shard is refused.
#include <batch/shard.hpp>

#include <charconv>
#include <optional>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::uint32_t k_most = 1'000'000;

std::optional<std::uint32_t> number(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size() || value > k_most) return std::nullopt;
  return value;
}

std::unexpected<Error> wrong(std::string message) {
  return std::unexpected(
      Error{ErrorKind::usage, std::move(message), "Say it yourself: `--shard 3/8` is the third of eight."});
}

Expected<Shard> of_numbers(std::optional<std::uint32_t> index, std::optional<std::uint32_t> of, std::string what) {
  if (!index || !of || *index == 0 || *of == 0 || *index > *of)
    return wrong(fmt::format("{}: a shard is a number from 1 to how many there are", what));
  return Shard{*index, *of};
}

Expected<Shard> of_slurm(const Environment& environment) {
  const std::string_view id = environment("SLURM_ARRAY_TASK_ID"), count = environment("SLURM_ARRAY_TASK_COUNT"),
                         min = environment("SLURM_ARRAY_TASK_MIN"), max = environment("SLURM_ARRAY_TASK_MAX");
  const std::string what = fmt::format("SLURM_ARRAY_TASK_ID is “{}”, _MIN is “{}”, _COUNT is “{}”", id, min, count);
  const auto at = number(id), first = number(min), of = number(count);
  if (!at || !first || *at < *first) return wrong(what + ": that is no task of a job array");
  // Tasks with gaps between their numbers are those of an array that was run again in part.
  if (const auto last = number(max); last && of && *last - *first + 1 != *of)
    return wrong(
        fmt::format("the tasks of the job array, {} to {}, are {}: there are gaps between them", min, max, count));
  return of_numbers(*at - *first + 1, of, what);
}

}  // namespace

Expected<Shard> parse_shard(std::string_view text, const Environment& environment) {
  if (text != "auto") {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return wrong(fmt::format("--shard {}: two numbers are wanted", text));
    return of_numbers(number(text.substr(0, slash)), number(text.substr(slash + 1)), fmt::format("--shard {}", text));
  }
  const bool is_slurm = !environment("SLURM_ARRAY_TASK_ID").empty() || !environment("SLURM_ARRAY_TASK_COUNT").empty();
  const std::string_view index = environment("CI_NODE_INDEX"), total = environment("CI_NODE_TOTAL");
  const bool is_ci = !index.empty() || !total.empty();
  if (is_slurm && is_ci) return wrong("--shard auto: both SLURM_ARRAY_TASK_ID and CI_NODE_INDEX are set");
  if (is_slurm) return of_slurm(environment);
  if (!is_ci) return wrong("--shard auto: neither SLURM_ARRAY_TASK_ID nor CI_NODE_INDEX is set");
  return of_numbers(number(index), number(total),
                    fmt::format("CI_NODE_INDEX is “{}”, CI_NODE_TOTAL is “{}”", index, total));
}

}  // namespace rubricate
