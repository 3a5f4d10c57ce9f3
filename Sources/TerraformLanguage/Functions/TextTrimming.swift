/// Cuts text at its ends, by scalars and bytes.
enum TextTrimming {
    /// Where to cut.
    enum Ends {
        case end
        case both
    }

    /// Removes the scalars that are not wanted from the ends.
    static func trim(_ text: String, _ ends: Ends, _ unwanted: (Unicode.Scalar) -> Bool) -> String {
        var scalars = text.unicodeScalars[...]
        while let last = scalars.last, unwanted(last) { scalars.removeLast() }
        if ends == .both { scalars = scalars.drop(while: unwanted) }
        return String(scalars)
    }

    /// Removes a prefix, once, when the text begins with it.
    static func withoutPrefix(_ prefix: String, _ text: String) -> String {
        guard text.utf8.starts(with: prefix.utf8) else { return text }
        return String(decoding: text.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
    }

    /// Removes a suffix, once, when the text ends with it.
    static func withoutSuffix(_ suffix: String, _ text: String) -> String {
        guard text.utf8.reversed().starts(with: suffix.utf8.reversed()) else { return text }
        return String(decoding: text.utf8.dropLast(suffix.utf8.count), as: UTF8.self)
    }
}
