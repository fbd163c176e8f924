// A picture's frame and what stands beside it, put together.
#include <extract/picture.hpp>
#include <extract/picture_frame.hpp>
#include <extract/picture_metadata.hpp>

#include <limits>
#include <utility>

namespace rubricate {
namespace {

std::optional<std::uint32_t> size_told(std::uint64_t pixels) {
  if (pixels == 0 || pixels > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  return static_cast<std::uint32_t>(pixels);
}

PictureMetadata metadata_of(std::string_view bytes, std::string_view type, const PictureFrame& frame) {
  if (type == "jpg" || type == "png" || type == "webp" || type == "tiff") return picture_metadata(bytes);
  PictureMetadata metadata;
  if (!frame.exif.empty()) metadata = exif_metadata(frame.exif);
  metadata.is_turned = frame.is_turned;  // HEIC and AVIF are turned by their frame; Exif only repeats it
  return metadata;
}

}  // namespace

ReadResult<void> read_picture(std::string_view bytes, std::string_view type, ArtifactFacts& facts) {
  const PictureFrame frame = picture_frame(bytes, type);
  PictureMetadata metadata = metadata_of(bytes, type, frame);
  facts.width = size_told(frame.width);
  facts.height = size_told(frame.height);
  if (metadata.is_turned) std::swap(facts.width, facts.height);
  facts.has_position = metadata.has_position;
  facts.author = std::move(metadata.author);
  if (!frame.problem.empty())
    return std::unexpected(ReadProblem{.opening = Opening::damaged, .message = frame.problem});
  return {};
}

}  // namespace rubricate
