// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartaccessible.h"

#include "ui/charts/rttchart.h"

#include <QAccessibleWidget>

namespace keepwatch::ui {

namespace {

/// One thing without parts: name and description say what it shows.
class ChartAccessible final : public QAccessibleWidget {
public:
    explicit ChartAccessible(QWidget *chart)
        : QAccessibleWidget(chart, QAccessible::Chart)
    {
    }
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? static_cast<const RttChart *>(object())->plotScene().emptiness
                                          : QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *chart = qobject_cast<RttChart *>(object);
    return chart ? new ChartAccessible(chart) : nullptr;
}

} // namespace

void installChartAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

} // namespace keepwatch::ui
