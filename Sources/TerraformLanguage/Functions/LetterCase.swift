/// Letter case scalar by scalar, as Go maps it: no mapping changes the number of scalars.
enum LetterCase {
    /// All letters in upper case.
    static func upper(_ text: String) -> String { map(text, upper) }

    /// All letters in lower case.
    static func lower(_ text: String) -> String { map(text, lower) }

    /// The first letter of each word in title case.
    static func title(_ text: String) -> String {
        var previous: Unicode.Scalar = " "
        return map(text) { scalar in
            defer { previous = scalar }
            return separates(previous) ? title(scalar) : scalar
        }
    }

    private static func map(_ text: String, _ transform: (Unicode.Scalar) -> Unicode.Scalar) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(transform(scalar)) }
        return String(result)
    }

    private static func upper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        // Where the full mapping has several scalars, the title case is the simple one: ᾳ has the single ᾼ.
        single(scalar.properties.uppercaseMapping) ?? title(scalar)
    }

    private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        // Only İ has a lower case of two scalars; its simple one is their first.
        scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }

    private static func title(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        single(scalar.properties.titlecaseMapping) ?? scalar
    }

    private static func single(_ mapping: String) -> Unicode.Scalar? {
        mapping.unicodeScalars.count == 1 ? mapping.unicodeScalars.first : nil
    }

    /// Whether a word may begin behind a scalar: in ASCII everything but letters, digits and `_`, beyond it only space.
    private static func separates(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return !(scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
        }
        return scalar.properties.isWhitespace
    }
}
