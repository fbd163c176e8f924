// Fuzzes what is told of files by their bytes: their type, and the facts of pictures, films and old office files.
#include <extract/file_type.hpp>
#include <extract/media.hpp>
#include <extract/ole.hpp>
#include <extract/picture.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const rubricate::FileType* const type = rubricate::file_type_of(bytes);
  if (type == nullptr) return 0;
  rubricate::ArtifactFacts facts;
  if (type->opener == rubricate::Opener::picture) (void)rubricate::read_picture(bytes, type->id, facts);
  (void)rubricate::ole_type(bytes);
  (void)rubricate::check_media_frame(bytes, type->id);
  for (const rubricate::MediaProgram& program : rubricate::media_programs()) (void)program.parse(bytes, bytes, facts);
  return 0;
}
