import MeasuredBoot
import Messages

/// What changed of each UEFI variable: by its name before and after.
enum VariableSummary {
    static func of(_ alignment: ComponentAlignment) -> Message? {
        let old = named(alignment.removed)
        let new = named(alignment.added)
        let names = (alignment.removed + alignment.added).compactMap(name)
        guard names.count == alignment.removed.count + alignment.added.count else { return nil }
        var seen: Set<String> = []
        let parts = names.filter { seen.insert($0).inserted }.map { name -> Message in
            switch (old[name], new[name]) {
            case (let before?, let after?): change(before, after)
            case (let before?, nil): "no longer measured: \(before.words)"
            case (nil, let after?): "newly measured: \(after.words)"
            case (nil, nil): Message(verbatim: name)
            }
        }
        return "\(parts, separator: .semicolon)"
    }

    private static func change(_ before: MeasuredItem, _ after: MeasuredItem) -> Message {
        before.words == after.words
            ? "\(name(after) ?? "") has other content" : "\(before.words) -> \(after.words)"
    }

    private static func named(_ items: [MeasuredItem]) -> [String: MeasuredItem] {
        Dictionary(items.compactMap { item in name(item).map { ($0, item) } }) { first, _ in first }
    }

    private static func name(_ item: MeasuredItem) -> String? {
        if case .variable(let variable) = item.event.content { variable.name } else { nil }
    }
}
