public import MeasuredBoot

/// The values that one component may have in one half of a boot.
public struct Reference: Hashable, Sendable {
    /// The component.
    public let component: Component

    /// The half of the boot.
    public let phase: BootPhase

    /// The values, in the order in which they became known.
    public internal(set) var values: [ReferenceValue]

    /// Makes a reference.
    public init(component: Component, phase: BootPhase, values: [ReferenceValue] = []) {
        self.component = component
        self.phase = phase
        self.values = values
    }

    /// The name that the reference's file has.
    public var fileName: String { "\(component.rawValue)-\(phase.rawValue).yaml" }

    /// Whether it is about a measured component.
    func concerns(_ measured: MeasuredComponent) -> Bool {
        component == measured.component && phase == measured.phase
    }
}

/// The references that the boots of some nodes are held against: a folder of files.
public struct ReferenceSet: Hashable, Sendable {
    /// The references, in the order of their files.
    public private(set) var references: [Reference]

    /// Makes a set; of references to the same component and half, the values are put together.
    public init(_ references: [Reference] = []) {
        self.references = []
        for reference in references { add(reference) }
    }

    private mutating func add(_ reference: Reference) {
        if let index = references.firstIndex(where: { $0.fileName == reference.fileName }) {
            references[index].values += reference.values
        } else {
            references.append(reference)
            references.sort { $0.fileName < $1.fileName }
        }
    }

    /// Whether there is no value at all.
    public var isEmpty: Bool { references.allSatisfy { $0.values.isEmpty } }

    /// Every value.
    public var values: [ReferenceValue] { references.flatMap(\.values) }

    /// The set with the components of a boot as further values; those that it has already stay as they are.
    ///
    /// What is learned is proposed: it counts only when somebody has approved it.
    public func learning(from components: [MeasuredComponent], provenance: ReferenceValue.Origin) -> ReferenceSet {
        var set = self
        for component in components {
            let value = ReferenceValue(component, origin: provenance)
            let known = set.references.first { $0.concerns(component) }?.values ?? []
            guard !known.contains(where: { $0.measured.differs(from: component) == nil }) else { continue }
            set.add(Reference(component: component.component, phase: component.phase, values: [value]))
        }
        return set
    }

    /// The set with a decision about some of its values.
    public func deciding(_ decision: ReferenceValue.Decision, about ids: Set<String>) -> ReferenceSet {
        var set = self
        for index in set.references.indices {
            set.references[index].values = set.references[index].values.map { value in
                ids.contains(value.id) ? value.deciding(decision) : value
            }
        }
        return set
    }
}
