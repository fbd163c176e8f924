// The types of files that applicants have, with the names that people give them.
#include <extract/file_type.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

namespace rubricate {
namespace {

template <std::size_t N>
struct Literal {
  constexpr Literal(const char (&literal)[N]) { std::copy_n(literal, N, text.begin()); }
  std::array<char, N> text{};
};

/// An array of endings that lasts as long as the program.
template <Literal... all>
constexpr std::array k_endings{std::string_view(all.text.data(), all.text.size() - 1)...};

constexpr auto k_document = FileKind::document;
constexpr auto k_slides = FileKind::slides;
constexpr auto k_sheet = FileKind::sheet;
constexpr auto k_image = FileKind::image;
constexpr auto k_audio = FileKind::audio;
constexpr auto k_video = FileKind::video;
constexpr auto k_archive = FileKind::archive;
constexpr auto k_other = FileKind::other;

// Players take the films and sounds of one family under each other's endings, and phones write them so.
constexpr auto k_types = std::to_array<FileType>({
    {"txt", "a plain text", FileKind::text, Opener::none,
     k_endings<"txt", "text", "md", "markdown", "mdown", "csv", "tsv", "tex", "rst", "org", "adoc", "html", "htm",
               "xml", "svg", "json", "yaml", "yml", "toml", "ini", "log", "srt", "vtt", "ics", "vcf", "eml", "bib",
               "ris", "py", "js", "css", "c", "h", "cpp", "hpp", "java", "r", "sh">},
    {"html", "a web page", FileKind::text, Opener::none,
     k_endings<"html", "htm", "xhtml", "shtml", "php", "md", "markdown", "txt">},
    {"xml", "an XML file", k_other, Opener::none,
     k_endings<"xml", "xhtml", "html", "htm", "rss", "atom", "gpx", "kml", "fodt", "fodp", "fods", "txt", "musicxml">},
    {"pdf", "a PDF", k_document, Opener::pdf, k_endings<"pdf", "ai">},
    {"docx", "a Word document", k_document, Opener::zip, k_endings<"docx", "docm", "dotx", "dotm">},
    {"odt", "an OpenDocument text", k_document, Opener::zip, k_endings<"odt", "ott">},
    {"pages", "a document of Apple Pages", k_document, Opener::zip, k_endings<"pages">},
    {"epub", "an EPUB book", k_document, Opener::zip, k_endings<"epub">},
    {"doc", "an old Word document (.doc)", k_document, Opener::ole, k_endings<"doc", "dot">},
    {"rtf", "a Rich Text document (.rtf)", k_document, Opener::none, k_endings<"rtf", "doc">},
    {"wpd", "a WordPerfect document", k_document, Opener::none, k_endings<"wpd", "wp">},
    {"pub", "a Publisher document", k_document, Opener::ole, k_endings<"pub">},
    {"one", "a OneNote section", k_document, Opener::none, k_endings<"one">},
    {"ps", "a PostScript file", k_document, Opener::none, k_endings<"ps", "eps", "ai">},
    {"pptx", "a PowerPoint presentation", k_slides, Opener::zip, k_endings<"pptx", "pptm", "ppsx", "ppsm", "potx">},
    {"odp", "an OpenDocument presentation", k_slides, Opener::zip, k_endings<"odp", "otp">},
    {"key", "a presentation of Apple Keynote", k_slides, Opener::zip, k_endings<"key">},
    {"ppt", "an old PowerPoint presentation (.ppt)", k_slides, Opener::ole, k_endings<"ppt", "pps", "pot">},
    {"xlsx", "an Excel workbook", k_sheet, Opener::zip, k_endings<"xlsx", "xlsm", "xlsb", "xltx">},
    {"ods", "an OpenDocument spreadsheet", k_sheet, Opener::zip, k_endings<"ods", "ots">},
    {"numbers", "a spreadsheet of Apple Numbers", k_sheet, Opener::zip, k_endings<"numbers">},
    {"xls", "an old Excel workbook (.xls)", k_sheet, Opener::ole, k_endings<"xls", "xlt">},
    {"png", "a PNG picture", k_image, Opener::picture, k_endings<"png", "apng">},
    {"jpg", "a JPEG picture", k_image, Opener::picture, k_endings<"jpg", "jpeg", "jpe", "jfif">},
    {"gif", "a GIF picture", k_image, Opener::picture, k_endings<"gif">},
    {"webp", "a WebP picture", k_image, Opener::picture, k_endings<"webp">},
    {"heic", "a HEIC picture", k_image, Opener::picture, k_endings<"heic", "heif", "hif">},
    {"avif", "an AVIF picture", k_image, Opener::picture, k_endings<"avif">},
    {"tiff", "a TIFF picture", k_image, Opener::picture, k_endings<"tiff", "tif", "dng", "nef", "cr2", "arw", "orf">},
    {"bmp", "a BMP picture", k_image, Opener::picture, k_endings<"bmp", "dib">},
    {"svg", "an SVG drawing", k_image, Opener::picture, k_endings<"svg">},
    {"ico", "an icon", k_image, Opener::none, k_endings<"ico">},
    {"psd", "a Photoshop picture", k_image, Opener::none, k_endings<"psd", "psb">},
    {"mp4", "an MP4 film", k_video, Opener::media, k_endings<"mp4", "m4v", "f4v", "m4a", "m4b">},
    {"m4v", "an M4V film", k_video, Opener::media, k_endings<"m4v", "mp4", "m4a">},
    {"mov", "a QuickTime film", k_video, Opener::media, k_endings<"mov", "qt">},
    {"3gp", "a 3GP film", k_video, Opener::media, k_endings<"3gp", "3gpp", "3g2", "mp4", "m4a">},
    {"mkv", "a Matroska film", k_video, Opener::media, k_endings<"mkv", "mka", "mk3d">},
    {"webm", "a WebM film", k_video, Opener::media, k_endings<"webm", "weba", "mkv">},
    {"avi", "an AVI film", k_video, Opener::media, k_endings<"avi">},
    {"wmv", "a Windows Media film", k_video, Opener::media, k_endings<"wmv", "asf", "wma">},
    {"mpg", "an MPEG film", k_video, Opener::media, k_endings<"mpg", "mpeg", "mpe", "vob", "m2v">},
    {"ts", "an MPEG film", k_video, Opener::media, k_endings<"ts", "mts", "m2ts", "m2t">},
    {"flv", "a Flash film", k_video, Opener::media, k_endings<"flv">},
    {"ogv", "an Ogg film", k_video, Opener::media, k_endings<"ogv", "ogg", "ogm">},
    {"mp3", "an MP3 recording", k_audio, Opener::media, k_endings<"mp3">},
    {"wav", "a WAV recording", k_audio, Opener::media, k_endings<"wav", "wave">},
    {"flac", "a FLAC recording", k_audio, Opener::media, k_endings<"flac">},
    {"m4a", "an M4A recording", k_audio, Opener::media, k_endings<"m4a", "m4b", "m4r", "mp4", "aac">},
    {"aac", "an AAC recording", k_audio, Opener::media, k_endings<"aac">},
    {"aiff", "an AIFF recording", k_audio, Opener::media, k_endings<"aiff", "aif", "aifc">},
    {"amr", "an AMR recording", k_audio, Opener::media, k_endings<"amr">},
    {"caf", "a Core Audio recording", k_audio, Opener::media, k_endings<"caf">},
    {"wma", "a Windows Media recording", k_audio, Opener::media, k_endings<"wma", "asf">},
    {"ogg", "an Ogg recording", k_audio, Opener::media, k_endings<"ogg", "oga", "spx">},
    {"opus", "an Opus recording", k_audio, Opener::media, k_endings<"opus", "ogg", "oga">},
    {"zip", "a zip archive", k_archive, Opener::zip, k_endings<"zip">},
    {"7z", "a 7-Zip archive", k_archive, Opener::none, k_endings<"7z">},
    {"rar", "a RAR archive", k_archive, Opener::none, k_endings<"rar">},
    {"gz", "a gzip archive", k_archive, Opener::none, k_endings<"gz", "tgz">},
    {"bz2", "a bzip2 archive", k_archive, Opener::none, k_endings<"bz2", "tbz2", "tbz">},
    {"xz", "an xz archive", k_archive, Opener::none, k_endings<"xz", "txz">},
    {"tar", "a tar archive", k_archive, Opener::none, k_endings<"tar">},
    {"exe", "a program", k_other, Opener::none, k_endings<"exe", "dll", "scr", "com">},
    {"elf", "a program", k_other, Opener::none, k_endings<"elf", "so", "o", "bin">},
    {"sqlite", "a database", k_other, Opener::none, k_endings<"sqlite", "sqlite3", "db">},
    {"msg", "an e-mail saved from Outlook", k_other, Opener::ole, k_endings<"msg">},
    {"lnk", "a shortcut to a file on somebody's computer, not the file itself", k_other, Opener::none,
     k_endings<"lnk">},
    {"url", "a shortcut to a page on the web, not the document itself", k_other, Opener::none,
     k_endings<"url", "website">},
    {"webloc", "a shortcut to a page on the web, not the document itself", k_other, Opener::none,
     k_endings<"webloc", "plist">},
    {"desktop", "a shortcut to a file or a page, not the document itself", k_other, Opener::none, k_endings<"desktop">},
    {"gdoc", "a link to a file in Google Drive, not the file itself", k_other, Opener::none,
     k_endings<"gdoc", "gsheet", "gslides", "gdraw", "gform", "gtable", "gjam", "gsite", "gmap", "glink", "gnote",
               "gscript">},
    {"icloud", "a stand-in for a file that is still in iCloud", k_other, Opener::none, k_endings<"icloud">},
    {"appledouble", "what a Mac notes beside a file, not the file itself", k_other, Opener::none, k_endings<"">},
});

}  // namespace

const FileType* find_file_type(std::string_view id) {
  const auto* const found = std::ranges::find(k_types, id, &FileType::id);
  return found == k_types.end() ? nullptr : found;
}

bool has_usual_ending(const FileType& type, std::string_view ending) {
  return std::ranges::find(type.endings, ending) != type.endings.end();
}

}  // namespace rubricate
