import MeasuredBoot
import Messages

/// The measurements of one component in two boots, side by side.
struct ComponentAlignment {
    let component: Component

    /// What only one of the boots measured, volatile differences left out.
    let removed: [MeasuredItem]
    let added: [MeasuredItem]

    /// The names of the rules that dropped a difference, one for each event that was dropped.
    let ignored: [Message]

    private let isInBoth: (old: Bool, new: Bool)

    init(_ component: Component, _ old: BootAttribution, _ new: BootAttribution) {
        self.component = component
        let oldItems = MeasuredItem.all(of: component, in: old)
        let newItems = MeasuredItem.all(of: component, in: new)
        isInBoth = (!oldItems.isEmpty, !newItems.isEmpty)
        let pairs = Alignment.pairs(oldItems.map(\.identity), newItems.map(\.identity))
        var ignored = pairs.compactMap { old, new in VolatileRules.nameOfSameDigest(oldItems[old], newItems[new]) }
        var removed = oldItems.indices.filter { index in !pairs.contains { $0.0 == index } }.map { oldItems[$0] }
        var added: [MeasuredItem] = []
        let kept = Set(pairs.map(\.1))
        for item in newItems.enumerated() where !kept.contains(item.offset) {
            if let match = VolatileRules.match(for: item.element, among: removed) {
                ignored.append(match.name)
                removed.remove(at: match.index)
            } else {
                added.append(item.element)
            }
        }
        (self.removed, self.added, self.ignored) = (removed, added, ignored)
    }

    /// What changed; nil when nothing did.
    var change: BootChanges.Change? {
        guard !removed.isEmpty || !added.isEmpty else { return nil }
        let kind: BootChanges.Change.Kind =
            switch isInBoth {
            case (true, true): .changed
            case (false, _): .added
            case (_, false): .removed
            }
        return BootChanges.Change(
            component: component,
            pcrs: Set((removed + added).map(\.pcr)).sorted(),
            kind: kind,
            old: removed.map(\.words),
            new: added.map(\.words),
            summary: ChangeSummary.of(self, kind)
        )
    }
}
