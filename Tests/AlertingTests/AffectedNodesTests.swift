import IntegrityEvents
import LogEntries
import TestSupport
import Testing

@testable import Alerting

/// However many machines there are, they are found and counted as if one looked through them.
struct AffectedNodesTests {
    @Test(arguments: [0, 1, 16, 17, 200]) func machinesAreFoundWhereTheyStand(_ count: Int) {
        let all = (0..<count).map { node($0) }
        let nodes = AffectedNodes(all + all.reversed())
        #expect(Array(nodes) == all)
        for (place, node) in all.enumerated() {
            #expect(nodes.place(of: node.instance) == place)
            #expect(nodes[node.instance] == node)
        }
        #expect(nodes.place(of: "none") == nil && nodes["none"] == nil)
    }

    @Test(arguments: 0..<8) func countsAreThoseOfTheMachines(_ seed: UInt64) {
        var random = SplitMix(seed: seed)
        var nodes = AffectedNodes([])
        for step in 0..<200 {
            if nodes.isEmpty || Bool.random(using: &random) {
                nodes.append(node(step))
            } else if Int.random(in: 0..<50, using: &random) == 0 {
                nodes.forgetKinds()
            } else {
                nodes.change(Int.random(in: 0..<nodes.count, using: &random)) { node in
                    node.condition = AffectedNode.Condition.allCases.randomElement(using: &random) ?? .affected
                    node.kind = [.outlier, .rollout, .bootFailed].randomElement(using: &random)
                }
            }
            for condition in AffectedNode.Condition.allCases {
                #expect(nodes.count(condition) == nodes.count { $0.condition == condition })
            }
            let lights = nodes.filter { $0.condition == .affected }.compactMap(\.kind)
            let worst = [IncidentKind.outlier, .bootFailed, .rollout].first(where: lights.contains)
            #expect(nodes.worstKind == worst)
        }
    }

    private func node(_ number: Int) -> AffectedNode {
        AffectedNode(node: Sample.node(number), bootCounter: "1", phases: [.late], since: Sample.time(number))
            .seen(as: number.isMultiple(of: 3) ? .outlier : .rollout)
    }
}
