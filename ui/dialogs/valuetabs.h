// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/targets/changepanel.h"
#include "ui/dialogs/valuepage.h"

#include <QTabWidget>

#include <functional>

namespace keepwatch::ui {

/// Every value that a target, a group or the defaults may set, page by page. The dialogs that hold it say what is
/// inherited, and from where.
class ValueTabs final : public QTabWidget {
    Q_OBJECT

public:
    explicit ValueTabs(ValueScope scope, QWidget *parent = nullptr);

    ValuePage *page(FieldPage which) const;
    void setPageVisible(FieldPage which, bool isVisible);
    /// To the next page that is there, or the one before it.
    void turn(int by);
    /// Shows the values of one place, or of several at once.
    void show(const QList<workspace::TargetValues> &values);
    /// What holds where a field is empty: `inherited(key)` gives the values that have it, and where they come from.
    struct Inherited {
        QString text;
        QString source;
    };
    /// How the values of several places are spread: `spread(key)` says it in words, or nothing.
    void setSpread(const std::function<QString(const workspace::TargetKey &key)> &spread);
    /// What was entered since show().
    QList<PendingChange> changes() const;
    void setInherited(const std::function<Inherited(const workspace::TargetKey &key)> &inherited);

    /// Takes every entry over. False: some are wrong, and their fields say how.
    bool store(workspace::TargetValues &values);
    /// The same for several places: what was not touched stays as it is in each.
    bool storeTouched(workspace::TargetValues &values);
    /// Opens the page of the first wrong field and goes there.
    void leadToFirstWrong();
    void leadTo(ValuePage *page, QWidget *editor);
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    QList<ValuePage *> m_pages;
};

} // namespace keepwatch::ui
