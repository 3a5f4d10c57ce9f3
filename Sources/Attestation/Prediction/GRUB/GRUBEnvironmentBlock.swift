import Messages

/// The file in which GRUB keeps variables from one boot to the next (GRUB manual, "Environment block").
enum GRUBEnvironmentBlock {
    private static let signature = Array("# GRUB Environment Block\n".utf8)

    /// The variables of a block, in their order.
    static func variables(of content: [UInt8], name: String) throws(GRUBStop) -> [(name: String, value: String)] {
        guard content.starts(with: signature), content.count <= 1 << 16,
            let text = String(validating: content.dropFirst(signature.count), as: UTF8.self)
        else { throw GRUBStop("\(name) is no environment block of GRUB") }
        var variables: [(String, String)] = []
        var rest = text.unicodeScalars[...]
        while let line = line(&rest) {
            guard line.unicodeScalars.first != "#", let equals = line.firstIndex(of: "=") else { continue }
            variables.append((String(line[..<equals]), String(line[line.index(after: equals)...])))
        }
        return variables
    }

    /// The next line; a backslash takes the end of a line into it.
    private static func line(_ rest: inout Substring.UnicodeScalarView) -> String? {
        guard !rest.isEmpty else { return nil }
        var line = String.UnicodeScalarView()
        while let scalar = rest.popFirst(), scalar != "\n" {
            if scalar == "\\", let escaped = rest.popFirst() { line.append(escaped) } else { line.append(scalar) }
        }
        return String(line)
    }
}

/// How GRUB writes the words of a `linux` command for the kernel.
enum KernelCommandLine {
    /// The words with a space between them, those with spaces in quotes.
    static func text(_ words: [String]) -> String {
        words.map(quoted).joined(separator: " ")
    }

    private static func quoted(_ word: String) -> String {
        var text = ""
        for scalar in word.unicodeScalars {
            if scalar == "\\" || scalar == "'" || scalar == "\"" { text += "\\" }
            text.unicodeScalars.append(scalar)
        }
        return word.contains(" ") ? "\"\(text)\"" : text
    }
}
