import Messages

/// Text of others on one line, without anything that moves a cursor.
package enum OneLine {
    package static func text(_ text: String, limit: Int) -> String {
        let visible = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .format: " "
            default: scalar
            }
        }
        let words = String(String.UnicodeScalarView(visible)).split(separator: " ")
        return Truncation.characters(words.joined(separator: " "), limit)
    }
}
