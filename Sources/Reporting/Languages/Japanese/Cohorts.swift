extension JapaneseTemplates {
    /// What is said about inventories and about how a report stands among its cohort.
    static let cohorts = inventories.merging(standings) { old, _ in old }
        .merging(outliers) { old, _ in old }

    private static let inventories = [
        "this is no inventory: neither a list of 'nodes', nor what '{0}' or '{1}' prints":
            "インベントリとして読み取れません。'nodes' のリスト、または '{0}' か '{1}' の出力を指定してください",
        "a machine is expected here, not {0}": "ここにはマシンの情報が必要ですが、{0} があります",
        "this machine has no instance ID, so no report can be joined to it":
            "このマシンにはインスタンス ID がないため、レポートと対応付けられません",
    ]

    private static let standings = [
        "the inventory does not have this machine": "このマシンはインベントリにありません",
        "the report has no values to compare": "レポートに、比較できる値がありません",
        "the inventory says neither to which pool this machine belongs nor what it was made from":
            "このマシンのノードプールもイメージも、インベントリからわかりません",
        "no value in this report is known to be the same on several machines":
            "このレポートには、複数のマシンで同じになるとわかっている値がありません",
        "this machine's pool or version has these values elsewhere":
            "同じノードプールまたは同じバージョンのほかのマシンも、この値を持っています",
        "{0} of {1} agree since {2}": "{1} 台のうち {0} 台が {2} から一致しています",
        "new values, which other pools have, too": "新しい値ですが、ほかのノードプールにもあります",
        "new in this pool since {0}, with {1}: {2} of {3} agree":
            "このノードプールでは {0} からの新しい値です({1})。{3} 台のうち {2} 台が一致しています",
        "new in this pool since {0}: {1} of {2} machines have these values":
            "このノードプールでは {0} からの新しい値です。{2} 台のうち {1} 台がこの値を持っています",
        "the only machine of its cohort: nothing to hold {0} against":
            "コホートに 1 台しかないため、{0} を比較する相手がありません",
        "too few to tell: of {0} machines {1} have this value of {2}":
            "台数が少なく判定できません。{0} 台のうち {1} 台が {2} にこの値を持っています",
    ]

    private static let outliers = [
        "each value is known, and together they belong to different versions":
            "それぞれの値は既知ですが、異なるバージョンの値が混ざっています",
        "the only machine of its version; those that came later were made from the one before":
            "このバージョンのマシンは 1 台だけです。後から作成されたマシンは、以前のバージョンから作成されています",
        "all {0} machines here differ from those of the same version in other pools":
            "ここの {0} 台すべてが、ほかのノードプールにある同じバージョンのマシンと異なります",
        "{0} of {1}": "{1} 台のうち {0} 台",
        "{0} of {1}; the other {2} agree since {3}":
            "{1} 台のうち {0} 台です。ほかの {2} 台は {3} から一致しています",
        "{0} of {1}; {2} others agree since {3}":
            "{1} 台のうち {0} 台です。ほかに {2} 台が {3} から一致しています",
        "PCR {0}: {1} with this value, {2} with another": "PCR {0}: この値は {1} 台、別の値は {2} 台です",
        "PCR {0}: {1} with this value, and no machine here with the one it should be":
            "PCR {0}: この値は {1} 台で、本来の値を持つマシンはここにはありません",
        "it changed at a reboot, without another version":
            "バージョンが変わらないまま、再起動時に値が変わりました",
    ]
}
