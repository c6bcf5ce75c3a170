package dev.gatehouse.workbench.store;

import dev.gatehouse.workbench.base.WorkbenchException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/// Makes sentences out of what the database reports.
final class StoreFailures {
    private static final Set<Integer> IN_USE = Set.of(ErrorCode.DATABASE_ALREADY_OPEN_1);
    private static final Set<Integer> SECRET =
            Set.of(ErrorCode.WRONG_USER_OR_PASSWORD, ErrorCode.WRONG_PASSWORD_FORMAT);

    private StoreFailures() {}

    static WorkbenchException tell(RuntimeException failure, Path file) {
        if (failure instanceof WorkbenchException known) {
            return known;
        }
        if (failure instanceof Database.NewerSchema newer) {
            return new WorkbenchException(
                    "workspace.newer",
                    "The workspace " + file.getParent() + " was written by a newer Gatehouse (tables of version "
                            + newer.getMessage() + "). Open it with that version, or choose another folder."
                            + " Nothing was changed.",
                    failure);
        }
        SQLException sql = find(failure, SQLException.class);
        IOException disk = find(failure, IOException.class);
        if (disk != null && noSpace(disk)) {
            return new WorkbenchException(
                    "workspace.disk",
                    "The disk that holds " + file + " is full. Make room, then try again. What was kept before is still"
                            + " there.",
                    failure);
        }
        if (sql != null && IN_USE.contains(sql.getErrorCode())) {
            return new WorkbenchException(
                    "workspace.in-use", "Another program has " + file + " open. Close it, then try again.", failure);
        }
        if (sql != null && SECRET.contains(sql.getErrorCode())) {
            return new WorkbenchException(
                    "workspace.secrets",
                    file + " cannot be opened with the secrets beside it: they belong to another workspace."
                            + " Put back the secrets.p12 that belongs to it. Nothing was changed.",
                    failure);
        }
        if (sql != null && sql.getErrorCode() == ErrorCode.IO_EXCEPTION_2 && !damaged(failure)) {
            return new WorkbenchException(
                    "workspace.disk",
                    file + " cannot be read or written (" + sql.getMessage()
                            + "). Check the disk and the permissions of the folder.",
                    failure);
        }
        if (damaged(failure)) {
            return new WorkbenchException(
                    "workspace.damaged",
                    file + " is damaged and was left as it is. Put back a copy from a backup; or let Gatehouse set the"
                            + " file aside and start a new one: keys, releases and the released policy are then taken"
                            + " from the releases folder, only traffic, activity and unreleased edits stay behind in"
                            + " the old file.",
                    failure);
        }
        return new WorkbenchException(
                "workspace.failure",
                "The database " + file + " reports: " + failure.getMessage()
                        + ". Close the workspace and open it again.",
                failure);
    }

    private static boolean noSpace(IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space") || message.contains("not enough space") || message.contains("disk quota");
    }

    /// H2 tells of damage with several codes, some of them general ones around an exception of its file layer.
    private static boolean damaged(Throwable failure) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql
                    && Set.of(
                                    ErrorCode.FILE_CORRUPTED_1,
                                    ErrorCode.FILE_ENCRYPTION_ERROR_1,
                                    ErrorCode.FILE_VERSION_ERROR_1,
                                    ErrorCode.GENERAL_ERROR_1)
                            .contains(sql.getErrorCode())) {
                return true;
            }
            if (each.getClass().getName().equals("org.h2.mvstore.MVStoreException")) {
                return true;
            }
        }
        return false;
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> kind) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return kind.cast(each);
            }
        }
        return null;
    }
}
