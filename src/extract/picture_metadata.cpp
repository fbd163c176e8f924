// Exif, XMP and IPTC through Exiv2, which throws at what it does not like and wants to write to standard error.
#include <extract/author.hpp>
#include <extract/picture_metadata.hpp>

#include <cstdint>
#include <exception>

#include <exiv2/exiv2.hpp>

namespace rubricate {
namespace {

void prepare_library() {
  [[maybe_unused]] static const bool is_ready = [] {
    Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
    return Exiv2::XmpParser::initialize();
  }();
}

const Exiv2::byte* data(std::string_view bytes) { return reinterpret_cast<const Exiv2::byte*>(bytes.data()); }

/// The value behind a key, as people read it; empty when it is not there.
template <class Key, class Data>
std::string text(const Data& all, const char* key) {
  const auto found = all.findKey(Key(key));
  return found == all.end() || found->count() == 0 ? std::string() : found->print();
}

/// Degrees that are there: programs that take the position out may leave zeros, or fractions of nothing.
bool has_degrees(const Exiv2::ExifData& exif, const char* key, bool& is_zero) {
  const auto found = exif.findKey(Exiv2::ExifKey(key));
  if (found == exif.end() || found->count() == 0) return false;
  for (long i = 0; i < found->count() && i < 3; ++i) {
    const Exiv2::Rational part = found->toRational(i);
    if (part.second == 0) return false;
    is_zero = is_zero && part.first == 0;
  }
  return true;
}

void read_exif(const Exiv2::ExifData& exif, PictureMetadata& out) {
  const auto turn = exif.findKey(Exiv2::ExifKey("Exif.Image.Orientation"));
  out.is_turned = turn != exif.end() && turn->count() > 0 && turn->toLong() >= 5 && turn->toLong() <= 8;
  bool is_zero = true;
  out.has_position = has_degrees(exif, "Exif.GPSInfo.GPSLatitude", is_zero) &&
                     has_degrees(exif, "Exif.GPSInfo.GPSLongitude", is_zero) && !is_zero;
  for (const char* const key : {"Exif.Image.Artist", "Exif.Image.XPAuthor", "Exif.Photo.CameraOwnerName"})
    if (out.author.empty()) out.author = author_shown(text<Exiv2::ExifKey>(exif, key));
}

void read_xmp(const Exiv2::XmpData& xmp, PictureMetadata& out) {
  if (is_position(text<Exiv2::XmpKey>(xmp, "Xmp.exif.GPSLatitude"))) out.has_position = true;
  if (out.author.empty()) out.author = author_shown(text<Exiv2::XmpKey>(xmp, "Xmp.dc.creator"));
}

void read_iptc(const Exiv2::IptcData& iptc, PictureMetadata& out) {
  if (out.author.empty()) out.author = author_shown(text<Exiv2::IptcKey>(iptc, "Iptc.Application2.Byline"));
}

}  // namespace

PictureMetadata picture_metadata(std::string_view bytes) {
  PictureMetadata metadata;
  prepare_library();
  try {
    const auto image = Exiv2::ImageFactory::open(data(bytes), static_cast<long>(bytes.size()));
    image->readMetadata();
    read_exif(image->exifData(), metadata);
    read_xmp(image->xmpData(), metadata);
    read_iptc(image->iptcData(), metadata);
  } catch (const std::exception&) {
    return metadata;  // as far as it was told
  }
  return metadata;
}

PictureMetadata exif_metadata(std::string_view block) {
  PictureMetadata metadata;
  prepare_library();
  try {
    Exiv2::ExifData exif;
    Exiv2::ExifParser::decode(exif, data(block), static_cast<std::uint32_t>(block.size()));
    read_exif(exif, metadata);
  } catch (const std::exception&) {
    return metadata;
  }
  return metadata;
}

}  // namespace rubricate
