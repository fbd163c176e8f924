# What CPack is told to make a Debian package of an installation.
set(CPACK_GENERATOR DEB)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(RUBRICATE_CONTACT "rubricate developers <rubricate@example.org>" CACHE STRING "Who answers for the package")
set(CPACK_PACKAGE_CONTACT "${RUBRICATE_CONTACT}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "check a submission folder against a rubric")
set(CPACK_PACKAGE_DESCRIPTION
    "rubricate reads what someone is about to hand in, holds it against the
guidelines, and tells for each part what is there and what is missing: word
counts, questions, lists, tables, files.  It never judges quality, and where
a program cannot be sure, it says so.  Nothing leaves the computer.
.
Reviewers check many submissions at once with it, and combine their marks.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 0upstream1)  # older than any that Debian makes of this version
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
# Words of PDF files, and the length of sounds and films, are told by programs of others.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS poppler-utils)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "ffmpeg | mediainfo")
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/debian.cmake)
set(CPACK_RUBRICATE_SOURCE ${PROJECT_SOURCE_DIR})
include(CPack)
