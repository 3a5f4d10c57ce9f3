package import Messages

extension Markup {
    /// The markup as HTML in a language.
    package func html(in catalogue: MessageCatalogue) -> String {
        var writer = MarkupWriter(catalogue: catalogue)
        writer.write(self)
        return writer.result
    }
}

/// Writes markup as HTML (HTML Standard, section 13.1), escaping whatever is text.
struct MarkupWriter {
    let catalogue: MessageCatalogue
    private(set) var result = ""

    init(catalogue: MessageCatalogue) { self.catalogue = catalogue }

    mutating func write(_ part: Markup) {
        switch part {
        case .verbatim(let text): result += Self.escaped(text)
        case .message(let message): result += Self.escaped(message.text(in: catalogue))
        case .translated(let english, let japanese):
            result += Self.escaped(catalogue.language == .japanese ? japanese : english)
        case .group(let parts): for part in parts { write(part) }
        case .element(let tag, let attributes, let children): write(tag, attributes, children)
        }
    }

    private mutating func write(_ tag: Tag, _ attributes: [Attribute], _ children: [Markup]) {
        if tag == .html { result += "<!doctype html>\n" }
        result += "<\(tag.rawValue)"
        for attribute in attributes { write(attribute) }
        result += ">"
        guard !tag.isVoid else { return }
        for child in children { write(child) }
        result += "</\(tag.rawValue)>"
        if Self.endsLine.contains(tag) { result += "\n" }
    }

    private mutating func write(_ attribute: Attribute) {
        result += " \(attribute.name.rawValue)"
        switch attribute.value {
        case .text(let text): result += "=\"\(Self.escaped(text))\""
        case .message(let message): result += "=\"\(Self.escaped(message.text(in: catalogue)))\""
        case .flag: break
        }
    }

    /// Elements after which a line end changes nothing for who looks, and much for who reads a snapshot.
    private static let endsLine: Set<Tag> = [
        .title, .head, .header, .nav, .main, .footer, .section, .article, .div, .p, .ul, .ol, .li, .dl, .dd, .table,
        .thead, .tbody, .tr, .td, .th, .caption, .form, .fieldset, .h1, .h2, .h3, .pre, .svg, .g, .details, .summary,
        .script,
    ]

    /// Text with nothing in it that means something in HTML, and nothing that makes it look like other text.
    static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { replacement($0) != nil }) else { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            if let replacement = replacement(scalar) {
                result += replacement
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func replacement(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x26: "&amp;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        case 0x22: "&quot;"
        case 0x27: "&#39;"
        case 0x09, 0x0A: nil
        // Control characters are no HTML; those that turn the direction of writing make a name look like another
        // (Unicode Technical Report 36, section 2.10.5).
        case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
        default: nil
        }
    }
}
