import BudgetModel

/// The words of states, movements, names and references.
enum WordingWords {
    /// Openings that always send the reader elsewhere.
    static let referring: WordList<Void> = [
        "根据", "参照", "参考", "依据", "依照", "按照", "遵照", "详见", "参见", "据实", "见附件", "见备注", "见附表", "以实际",
    ]

    /// Openings that send the reader elsewhere if a document ends the text.
    static let following: WordList<Void> = ["符合", "按", "执行", "遵守", "落实"]

    /// What such a text ends with.
    static let documents: WordList<Void> = [
        "规定", "要求", "标准", "文件", "办法", "政策", "方案", "制度", "通知", "合同", "法规",
    ]

    /// What the name of a quantity ends with.
    static let quantityEndings: WordList<Void> = [
        "总数", "情况", "总额", "收入", "支出", "数量", "数", "率", "影响力", "凝聚力", "竞争力",
        "程度", "水平", "金额", "比例", "占比", "比重", "成本", "满意度", "知晓度", "知名度", "认知度",
        "名次", "效益", "面积", "幅度", "额", "规模",
    ]

    /// Degrees that stand before a movement: 有所提升, 比上年明显提高.
    static let degrees: WordList<Void> = [
        "有所", "稳步", "逐步", "逐年", "显著", "明显", "持续", "不断", "进一步", "有效", "大幅",
        "大幅度", "较大", "切实", "全面", "得到", "平稳", "稳定", "适度", "有", "着力",
    ]

    /// Words for moving up.
    static let rises: WordList<Tendency> = [
        "提升": .up, "提高": .up, "增加": .up, "增长": .up, "增强": .up, "改善": .up, "改进": .up,
        "促进": .up, "优化": .up, "上升": .up, "扩大": .up, "加快": .up, "好转": .up, "加强": .up,
    ]

    /// Words for moving down.
    static let falls: WordList<Tendency> = [
        "减少": .down, "降低": .down, "下降": .down, "缩短": .down, "减轻": .down, "缩小": .down,
        "下调": .down, "压减": .down,
    ]

    /// Words for moving up or down.
    static let movements = rises.joined(with: falls)

    /// Ways to say that nothing moves, or only one way.
    static let steadiness: WordList<Tendency> = [
        "零增长": .steady, "持平": .steady, "不变": .steady, "不增加": .steady, "不增长": .steady,
        "不减少": .steady, "不降低": .steady, "不下降": .steady, "只增不减": .up, "只减不增": .down,
    ]

    /// Words that turn a movement round, so that no direction is read.
    static let avoidances: WordList<Void> = ["防止", "避免", "杜绝", "遏制", "未见"]

    /// Words that begin or end the naming of a state.
    static let states: WordList<Void> = [
        "满足", "及时", "体现", "完成", "全覆盖", "覆盖", "可控", "合理", "健全", "达标", "合格",
        "良好", "优秀", "正常", "有效", "到位", "合规", "规范", "稳定", "安全", "明显", "显著", "按时",
        "按期", "按计划", "满意", "较好", "有序", "落实", "足额", "完善", "齐全", "准确", "真实",
        "完整", "长期", "持续", "无故障", "无事故", "无差错", "零事故", "零差错", "零投诉", "零故障",
        "是", "否", "好", "优", "高", "低", "符合", "保障", "畅通", "平稳", "实现", "通过", "验收",
    ]
}
