import MeasuredBoot
import Messages

/// Whether a file has another version or only other content.
enum FileSummary {
    static func of(_ alignment: ComponentAlignment, _ name: Message) -> Message? {
        guard let old = path(alignment.removed), let new = path(alignment.added) else { return nil }
        if old == new { return "the \(name) \(new) has other content" }
        guard let oldVersion = version(old), let newVersion = version(new) else {
            return "another \(name): before \(old), now \(new)"
        }
        return "\(name) \(oldVersion) -> \(newVersion)"
    }

    private static func path(_ items: [MeasuredItem]) -> String? {
        items.first { $0.pcr == 9 }.flatMap { PrintableText.whole($0.data) }
    }

    /// `/boot/vmlinuz-5.4.0-96-generic` has the version `5.4.0-96-generic`.
    private static func version(_ path: String) -> Substring? {
        guard let name = path.split(separator: "/").last, let dash = name.firstIndex(of: "-") else { return nil }
        let version = name[name.index(after: dash)...]
        return version.first?.isNumber == true ? version : nil
    }
}
