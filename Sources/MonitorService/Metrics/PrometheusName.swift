/// Names and values as Prometheus' text format takes them
/// (https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format).
enum PrometheusName {
    /// A metric's name: what does not belong in one becomes an underscore.
    static func metric(_ name: String) -> String { sanitized(name, allowsColon: true) }

    /// A label's name.
    static func label(_ name: String) -> String { sanitized(name, allowsColon: false) }

    /// A label's value in its quotes.
    static func quoted(_ value: String) -> String {
        var text = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": text += "\\\\"
            case "\"": text += "\\\""
            case "\n": text += "\\n"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }

    /// A number, whole ones without a fraction.
    static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value > 0 ? "+Inf" : "-Inf" }
        return value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    }

    private static func sanitized(_ name: String, allowsColon: Bool) -> String {
        var text = ""
        for scalar in name.unicodeScalars {
            let isDigit = "0"..."9" ~= scalar
            let isLetter = "a"..."z" ~= scalar || "A"..."Z" ~= scalar || scalar == "_" || allowsColon && scalar == ":"
            if isDigit && text.isEmpty { text = "_" }
            text += isDigit || isLetter ? String(scalar) : "_"
        }
        return text.isEmpty ? "_" : text
    }
}
