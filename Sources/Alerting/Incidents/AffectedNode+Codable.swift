import IntegrityEvents
import LogEntries

extension AffectedNode: Codable {
    private enum CodingKeys: String, CodingKey {
        case node, bootCounter, phases, since, lastSeen, condition, kinds, olderBoots, healedPhases, isDealtWith
    }

    /// Reads a machine as it was stored. What phases are like is younger than the rest: a machine that had healed had done
    /// so in all of them.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            node: try container.decode(NodeReference.self, forKey: .node),
            bootCounter: try container.decode(String.self, forKey: .bootCounter),
            phases: try container.decode(Set<ReportPhase>.self, forKey: .phases),
            since: try container.decode(Timestamp.self, forKey: .since),
            condition: try container.decode(Condition.self, forKey: .condition)
        )
        lastSeen = try container.decode(Timestamp.self, forKey: .lastSeen)
        kinds = try container.decodeIfPresent([ReportPhase: IncidentKind].self, forKey: .kinds) ?? [:]
        olderBoots = try container.decodeIfPresent([ReportPhase: String].self, forKey: .olderBoots) ?? [:]
        healedPhases =
            try container.decodeIfPresent(Set<ReportPhase>.self, forKey: .healedPhases)
            ?? (condition == .healed && phases.isEmpty ? Set(ReportPhase.allCases) : [])
        isDealtWith = try container.decodeIfPresent(Bool.self, forKey: .isDealtWith) ?? false
    }

    /// Writes all of it; sets in the order of phases, so that the same is written the same.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(node, forKey: .node)
        try container.encode(bootCounter, forKey: .bootCounter)
        try container.encode(phases.sorted(), forKey: .phases)
        try container.encode(since, forKey: .since)
        try container.encode(lastSeen, forKey: .lastSeen)
        try container.encode(condition, forKey: .condition)
        if !kinds.isEmpty { try container.encode(kinds, forKey: .kinds) }
        if !olderBoots.isEmpty { try container.encode(olderBoots, forKey: .olderBoots) }
        try container.encode(healedPhases.sorted(), forKey: .healedPhases)
        if isDealtWith { try container.encode(isDealtWith, forKey: .isDealtWith) }
    }
}
